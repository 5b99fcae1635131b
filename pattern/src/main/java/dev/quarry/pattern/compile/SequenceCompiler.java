package dev.quarry.pattern.compile;

import dev.quarry.pattern.matcher.Check;
import dev.quarry.pattern.matcher.Choice;
import dev.quarry.pattern.matcher.Node;
import dev.quarry.pattern.matcher.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links the elements of a sequence into segments. */
final class SequenceCompiler {
    private final Compiler compiler;
    private final List<Item> items;
    private final Follow follow;
    private final Context context;
    private final Unit[] units;
    private final Map<Place, Node> chains = new HashMap<>();
    private SequenceCompiler silent;

    private record Place(int index, Tail tail) {}

    SequenceCompiler(Compiler compiler, List<Item> items, Follow follow, Context context) {
        this.compiler = compiler;
        this.items = items;
        this.follow = follow;
        this.context = context;
        this.units = new Unit[items.size()];
    }

    Sequence compile() {
        // In order, because exports are numbered in order; without scope they are compiled when needed.
        if (context.scope().isPresent()) {
            for (int i = 0; i < items.size(); i++) {
                unit(i);
            }
        }
        List<Node> segments = new ArrayList<>();
        int i = 0;
        while (i < items.size()) {
            int after = afterSegment(i);
            if (separated(i, after)) {
                segments.add(unit(i).link(chain(after, Tail.ACCEPT), false, -1));
                i = after + 1;
            } else {
                segments.add(head(i));
                i = after;
            }
        }
        return new Sequence(segments);
    }

    /**
     * Whether a segment is one mandatory element and the next one a separator: as nothing is tried twice in either, they
     * make one segment.
     */
    private boolean separated(int i, int after) {
        boolean alone = items.get(i).plain() && unit(i).kind() == Unit.Kind.MANDATORY;
        return alone
                && after < items.size()
                && items.get(after).plain()
                && unit(after).separates()
                && unit(after).kind() == Unit.Kind.MANDATORY;
    }

    /** The only segment of a sequence of one element. */
    Node segment() {
        return head(0);
    }

    private Node head(int i) {
        Unit unit = unit(i);
        return items.get(i).plain() && unit.kind() == Unit.Kind.LAZY ? lazy(unit, i) : chain(i, Tail.ACCEPT);
    }

    /** The first item after the segment that begins at an item. */
    private int afterSegment(int start) {
        int i = start;
        if (items.get(i).plain() && unit(i).kind() == Unit.Kind.LAZY) {
            i++;
        }
        while (i < items.size()) {
            if (items.get(i).plain() && unit(i).mandatory()) {
                return unit(i).lazy() ? i : i + 1;
            }
            i++;
        }
        return i;
    }

    /** The rest of a segment from an item on. */
    private Node chain(int i, Tail tail) {
        Place place = new Place(i, tail);
        Node known = chains.get(place);
        if (known == null) {
            known = i == items.size() ? end(tail) : link(i, tail);
            chains.put(place, known);
        }
        return known;
    }

    private Node end(Tail tail) {
        boolean nothingToConfirm = tail == Tail.CONFIRM && context.loop();
        return tail == Tail.ACCEPT || nothingToConfirm ? Node.END : follow.end(tail);
    }

    private Node link(int i, Tail tail) {
        Unit unit = unit(i);
        Item item = items.get(i);
        if (!item.plain()) {
            return separated(unit, item, i, tail);
        }
        return switch (unit.kind()) {
            case MANDATORY -> unit.link(Node.END, false, -1);
            case PASSING -> unit.link(chain(i + 1, tail), false, -1);
            case OPTIONAL -> choice(unit, unit.link(chain(i + 1, consumed(tail)), false, -1), chain(i + 1, tail));
            case OPTIONAL_LAZY -> choice(unit, lazy(unit, i), chain(i + 1, tail));
            case LAZY ->
                unit.min() > 0 ? Check.available(unit.min(), Elements.crossesLines(unit.source())) : lazy(unit, i);
        };
    }

    private Node lazy(Unit unit, int i) {
        boolean last = i + 1 == items.size() && follow.equals(Follow.NOTHING);
        return unit.link(chain(i + 1, unit.tail()), last, compiler.memo(context));
    }

    /** What must hold after an optional element was consumed. */
    private Tail consumed(Tail tail) {
        if (context.loop()) {
            return Tail.ACCEPT;
        }
        return tail == Tail.ACCEPT ? Tail.CONFIRM : tail;
    }

    private Node choice(Unit unit, Node... ways) {
        return new Choice(ways, unit.fromSite(), unit.toSite(), compiler.memo(context));
    }

    /** An optional member of a separated group: with its separator, the separator alone, or neither. */
    private Node separated(Unit unit, Item item, int i, Tail tail) {
        Unit separator = compiler.separator(item.separator().orElseThrow(), context);
        Node rest = chain(i + 1, unit.lazy() ? unit.tail() : consumed(tail));
        Node alone = separator.link(chain(i + 1, consumed(tail)), false, -1);
        Node with = item.leading()
                ? separator.link(unit.link(rest, false, compiler.memo(context)), false, -1)
                : unit.link(separator.link(rest, false, -1), false, compiler.memo(context));
        return choice(unit, with, alone, chain(i + 1, tail));
    }

    private Unit unit(int i) {
        if (units[i] == null) {
            Context inner = context.inLoop(context.loop() && i + 1 == items.size());
            units[i] = compiler.unit(items.get(i).element(), inner, after(i));
        }
        return units[i];
    }

    /** What follows an item: the rest of this sequence, without captures. */
    private Follow after(int i) {
        Item item = items.get(i);
        if (!item.plain() && !item.leading()) {
            return tail -> {
                Unit separator = compiler.separator(item.separator().orElseThrow(), context);
                return Check.followed(separator.link(silent().chain(i + 1, Tail.ACCEPT), false, -1));
            };
        }
        if (i + 1 == items.size()) {
            return follow;
        }
        return tail -> tail == Tail.ACCEPT ? Node.END : Check.followed(silent().chain(i + 1, tail));
    }

    private SequenceCompiler silent() {
        if (context.scope().isEmpty()) {
            return this;
        }
        if (silent == null) {
            silent = new SequenceCompiler(compiler, items, follow, context.silent());
        }
        return silent;
    }
}
