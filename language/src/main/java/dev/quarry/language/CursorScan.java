package dev.quarry.language;

import dev.quarry.language.Cursor.Enclosing;
import dev.quarry.language.Cursor.Expected;
import dev.quarry.language.Cursor.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows brackets, commas and pipes up to a position. Reads tokens rather than the tree: the tree has holes just where
 * someone is typing.
 */
final class CursorScan {
    private static final Set<String> OPERATORS = Set.of("and", "or", "xor", "not", "in");

    private final Literals literals;
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** How many of the frames are of a kind; the outermost query, which nothing closes, is not counted. */
    private final Map<Kind, Integer> open = new EnumMap<>(Kind.class);

    private Expected expected = Expected.COMMAND;
    /** The word read last, if it can turn out to be a parameter's or a function's name. */
    private String word = "";

    CursorScan(Literals literals) {
        this.literals = literals;
        frames.push(new Frame(Kind.SUB_QUERY, "", 0));
    }

    private static final class Frame {
        private final Kind kind;
        private final String name;
        private final int start;
        private int index;
        private Optional<String> key = Optional.empty();

        Frame(Kind kind, String name, int start) {
            this.kind = kind;
            this.name = name;
            this.start = start;
        }
    }

    void read(Token token) {
        String previous = word;
        word = "";
        switch (token.kind()) {
            case COMMENT, END -> word = previous;
            case IDENTIFIER -> identifier(token);
            case PIPE -> {
                unwind(Kind.SUB_QUERY);
                expected = Expected.COMMAND;
            }
            case COMMA -> {
                frames.element().index++;
                frames.element().key = Optional.empty();
                expected = Expected.PARAMETER;
            }
            case COLON -> {
                frames.element().key = Optional.of(previous);
                expected = Expected.OPERAND;
            }
            case PARENTHESIS_OPEN -> {
                push(
                        previous.isEmpty() ? Kind.PARENTHESES : Kind.FUNCTION,
                        previous,
                        token.span().end());
                expected = previous.isEmpty() ? Expected.OPERAND : Expected.PARAMETER;
            }
            case BRACE_OPEN -> {
                push(Kind.GROUP, "", token.span().end());
                expected = Expected.PARAMETER;
            }
            case BRACKET_OPEN -> {
                boolean member = expected == Expected.OPERATOR;
                push(member ? Kind.MEMBER : Kind.SUB_QUERY, "", token.span().end());
                expected = member ? Expected.MEMBER : Expected.COMMAND;
            }
            case PARENTHESIS_CLOSE -> close(Kind.PARENTHESES, Kind.FUNCTION);
            case BRACE_CLOSE -> close(Kind.GROUP, Kind.GROUP);
            case BRACKET_CLOSE -> close(Kind.MEMBER, Kind.SUB_QUERY);
            case STRING, RAW_STRING, SINGLE_QUOTED, SMART_QUOTED, NUMBER, DURATION, ALIGNMENT, VARIABLE ->
                expected = Expected.OPERATOR;
            default -> expected = Expected.OPERAND;
        }
    }

    private void identifier(Token token) {
        String name = literals.name(token).text();
        if (expected == Expected.COMMAND) {
            push(Kind.COMMAND, name, token.span().start());
            expected = Expected.PARAMETER;
        } else if (OPERATORS.contains(Literals.lowerCase(name))) {
            expected = Expected.OPERAND;
        } else {
            word = name;
            expected = Expected.OPERATOR;
        }
    }

    /** Leaves everything up to the innermost thing of a kind, or nothing where there is none. */
    private void close(Kind kind, Kind other) {
        if (open.getOrDefault(kind, 0) + open.getOrDefault(other, 0) > 0) {
            Kind left;
            do {
                left = pop().kind;
            } while (left != kind && left != other);
        }
        expected = Expected.OPERATOR;
    }

    private void unwind(Kind kind) {
        while (frames.element().kind != kind) {
            pop();
        }
    }

    private void push(Kind kind, String name, int start) {
        frames.push(new Frame(kind, name, start));
        open.merge(kind, 1, Integer::sum);
    }

    private Frame pop() {
        Frame frame = frames.pop();
        open.merge(frame.kind, -1, Integer::sum);
        return frame;
    }

    Cursor cursor(Span typed, Optional<Span> subject) {
        return cursor(expected, typed, subject);
    }

    Cursor cursor(Expected here, Span typed, Optional<Span> subject) {
        List<Enclosing> enclosing = frames.stream()
                .limit(frames.size() - 1L)
                .map(frame -> new Enclosing(frame.kind, frame.name, frame.index, frame.key))
                .toList();
        return new Cursor(here, typed, before(typed), enclosing, subject.filter(about -> here != Expected.COMMAND));
    }

    private Span before(Span typed) {
        int end = typed.start();
        for (Frame frame : frames) {
            if (frame.kind == Kind.COMMAND) {
                end = frame.start;
            } else if (frame.kind == Kind.SUB_QUERY) {
                return new Span(frame.start, end);
            }
        }
        throw new IllegalStateException("the outermost frame is a query");
    }
}
