package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.matcher.LoopMatcher;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.RecordMatcher;
import dev.quarry.pattern.matcher.Run;
import dev.quarry.pattern.matcher.Sequence;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Quantifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the matchers that make one value of many captures: ARRAY, KVP and STRUCTURE. */
final class LoopCompiler {
    /** Most rounds of an ARRAY or KVP. */
    private static final int MAX_ROUNDS = 32_768;

    private static final Quantifier KVP_DEFAULT = new Quantifier(1, 128, Quantifier.Form.COUNT);

    private final Compiler compiler;
    private final Element element;
    private final Context context;
    private final Follow follow;
    private final boolean wanted;

    LoopCompiler(Compiler compiler, Element element, Context context, Follow follow) {
        this.compiler = compiler;
        this.element = element;
        this.context = context;
        this.follow = follow;
        this.wanted = context.scope().isPresent() && element.export().isPresent();
    }

    Matcher structure(List<Element> body) {
        Scope inner = new Scope();
        Sequence sequence = compiler.sequence(body, follow, wanted ? context.inScope(inner) : context.silent());
        return wanted ? new RecordMatcher(sequence, inner.reader()) : sequence;
    }

    Matcher array(List<Element> body) {
        Scope inner = new Scope();
        int from = compiler.sites();
        Sequence sequence = round(body, inner);
        if (wanted && inner.isEmpty()) {
            throw Compiler.error(element, "ARRAY needs an element with a name inside, such as ARRAY{INT:i ','?}{1,10}");
        }
        Quantifier rounds = element.quantifier().orElseThrow();
        return loop(sequence, rounds, from, () -> new Values(inner));
    }

    Matcher pairs(List<Element> body) {
        Scope inner = new Scope();
        int from = compiler.sites();
        Sequence sequence = round(body, inner);
        if (wanted) {
            List<String> names = inner.names();
            if (!names.contains("key") || names.stream().noneMatch(n -> n.startsWith("value"))) {
                throw Compiler.error(
                        element, "KVP needs elements named 'key' and 'value' inside: KVP{LD:key '=' LD:value ' '}");
            }
        }
        return loop(sequence, element.quantifier().orElse(KVP_DEFAULT), from, () -> new Pairs(inner));
    }

    private Sequence round(List<Element> body, Scope inner) {
        Context rounds = (wanted ? context.inScope(inner) : context.silent()).inLoop(true);
        return compiler.sequence(body, follow, rounds);
    }

    private Matcher loop(Sequence body, Quantifier rounds, int from, LoopMatcher.Collecting collecting) {
        int max = Math.min(rounds.max(), MAX_ROUNDS);
        return new LoopMatcher(
                body, rounds.min(), max, from, compiler.sites(), wanted ? Optional.of(collecting) : Optional.empty());
    }

    /** One export: its values; several: records of them. */
    private static final class Values implements LoopMatcher.Collector {
        private final List<PatternValue> elements = new ArrayList<>();
        private final RecordMatcher.Reader reader;

        Values(Scope scope) {
            List<Scope.Sites> places = scope.all();
            reader = places.size() == 1 ? places.getFirst()::value : scope.reader();
        }

        @Override
        public void add(Run run) {
            elements.add(reader.read(run));
        }

        @Override
        public PatternValue result() {
            return new PatternValue.Array(Collections.unmodifiableList(elements));
        }
    }

    /** Key to the first value that was captured. */
    private static final class Pairs implements LoopMatcher.Collector {
        private final Map<String, PatternValue> members = new LinkedHashMap<>();
        private final Scope.Sites key;
        private final List<Scope.Sites> values;

        Pairs(Scope scope) {
            key = scope.sites("key");
            values = scope.names().stream()
                    .filter(n -> n.startsWith("value"))
                    .map(scope::sites)
                    .toList();
        }

        @Override
        public void add(Run run) {
            PatternValue value = PatternValue.Null.INSTANCE;
            for (Scope.Sites places : values) {
                value = places.value(run);
                if (value != PatternValue.Null.INSTANCE) {
                    break;
                }
            }
            PatternValue name = key.value(run);
            int site = key.captured(run);
            if (site >= 0) {
                String text = name instanceof PatternValue.Text t ? t.value() : run.text(site);
                members.put(text, value);
            }
        }

        @Override
        public PatternValue result() {
            return new PatternValue.Struct(Collections.unmodifiableMap(members));
        }
    }
}
