package dev.quarry.query.completion;

import dev.quarry.language.Canonical;
import dev.quarry.query.analysis.DataObjects;
import dev.quarry.query.completion.Suggestion.Kind;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names and values that rows really have at a place: the commands before it are run over the actual data. */
final class DataWords {
    private static final int SAMPLED_ROWS = 200;
    private static final int MOST_VALUES = 50;
    /** Longer values are of no use in a list. */
    private static final int LONGEST_VALUE = 200;

    private final Place place;
    private final DataPeek data;

    DataWords(Place place, DataPeek data) {
        this.place = place;
        this.data = data;
    }

    /** Fields known from the query, then those that rows have besides. */
    Stream<Candidate> fields() {
        Optional<Shape> shape = place.shape();
        if (shape.isEmpty()) {
            return Stream.empty();
        }
        Set<String> names = new LinkedHashSet<>(shape.get().fields().keySet());
        if (shape.get().tail().filter(tail -> !tail.isNothing()).isPresent()) {
            for (RecordValue row : data.rows(place.before() + " | limit " + SAMPLED_ROWS)) {
                names.addAll(row.members().keySet());
            }
        }
        Stream<Candidate> shown = names.stream().map(name -> {
            String type = shape.get()
                    .typeOf(name)
                    .filter(it -> it.possible().size() == 1)
                    .map(it -> it.possible().iterator().next().typeName())
                    .orElse("");
            return Candidate.of(Kind.FIELD, Canonical.name(name), type);
        });
        Stream<Candidate> hidden = DataObjects.hiddenFields().stream()
                .filter(name -> shape.get().tail().isPresent())
                .map(name -> Candidate.of(Kind.FIELD, name, "Shown where it is asked for."));
        return Stream.concat(shown, hidden);
    }

    /** The members of the record before the bracket. */
    Stream<Candidate> members() {
        Optional<String> of = place.subject();
        if (of.isEmpty() || place.before().isEmpty()) {
            return Stream.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Value value : column(
                "fields quarry_value = " + of.get() + " | filter isNotNull(quarry_value) | limit " + SAMPLED_ROWS)) {
            if (value instanceof RecordValue it) {
                names.addAll(it.members().keySet());
            }
        }
        return names.stream().sorted().map(name -> Candidate.of(Kind.MEMBER, Canonical.name(name), ""));
    }

    /** The most frequent values of what is compared here. */
    Stream<Candidate> values() {
        Optional<String> of = place.subject();
        if (of.isEmpty() || place.before().isEmpty()) {
            return Stream.empty();
        }
        return column("summarize quarry_count = count(), by: {quarry_value = " + of.get()
                        + "} | filter isNotNull(quarry_value) | sort quarry_count desc | limit " + MOST_VALUES)
                .stream()
                .flatMap(value -> literal(value).stream())
                .map(text -> Candidate.of(Kind.VALUE, text, ""));
    }

    Stream<Candidate> buckets() {
        return names("fetch dt.system.buckets | fields name", Kind.BUCKET);
    }

    Stream<Candidate> tables() {
        return names("fetch dt.system.files | fields name", Kind.TABLE);
    }

    private Stream<Candidate> names(String dql, Kind kind) {
        return data.rows(dql).stream()
                .map(row -> row.get("name"))
                .filter(StringValue.class::isInstance)
                .map(name -> Candidate.of(kind, Canonical.string(((StringValue) name).value()), ""));
    }

    private List<Value> column(String commands) {
        return data.rows(place.before() + " | " + commands).stream()
                .map(row -> row.get("quarry_value"))
                .toList();
    }

    /** How a value is written in a query, if it has such a form. */
    private static Optional<String> literal(Value value) {
        return switch (value) {
            case StringValue(String text) when text.length() <= LONGEST_VALUE -> Optional.of(Canonical.string(text));
            case LongValue n -> Optional.of(TextForm.of(n));
            case DoubleValue n -> Optional.of(TextForm.of(n));
            case BooleanValue b -> Optional.of(TextForm.of(b));
            default -> Optional.empty();
        };
    }
}
