package dev.quarry.pattern.json;

import dev.quarry.pattern.PatternValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object with the members asked for. */
public final class JsonObjectShape implements JsonShape {
    /**
     * A member asked for.
     *
     * @param name in the JSON
     * @param output name in the record
     * @param required whether the object does not match without it
     * @param hidden whether it is checked only
     * @param hoisted whether the members of its record become members of this one
     */
    public record Member(
            String name, String output, JsonShape shape, boolean required, boolean hidden, boolean hoisted) {}

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Optional<String> rest;

    /**
     * An object.
     *
     * @param rest name of the record of all members not asked for; empty: they are dropped
     */
    public JsonObjectShape(List<Member> members, Optional<String> rest) {
        members.forEach(member -> this.members.put(member.name(), member));
        this.rest = rest;
    }

    @Override
    public Optional<PatternValue> read(JsonReader reader) {
        if (reader.next() != '{') {
            reader.value();
            return Optional.empty();
        }
        Map<String, PatternValue> found = new LinkedHashMap<>();
        Map<String, PatternValue> others = new LinkedHashMap<>();
        boolean first = true;
        reader.accept('{');
        while (!reader.accept('}')) {
            if (!first && !reader.accept(',')) {
                reader.fail("',' or '}' is missing");
            }
            first = false;
            String name = reader.failed() ? "" : reader.name();
            if (!reader.failed()) {
                member(reader, name, found, others);
            }
            if (reader.failed()) {
                return Optional.empty();
            }
        }
        return record(found, others);
    }

    private void member(
            JsonReader reader, String name, Map<String, PatternValue> found, Map<String, PatternValue> others) {
        Member member = members.get(name);
        if (member == null) {
            others.put(name, reader.value());
        } else {
            Optional<PatternValue> value = member.shape().read(reader);
            found.put(name, value.orElse(PatternValue.Null.INSTANCE));
        }
    }

    private Optional<PatternValue> record(Map<String, PatternValue> found, Map<String, PatternValue> others) {
        Map<String, PatternValue> record = new LinkedHashMap<>();
        for (Member member : members.values()) {
            PatternValue value = found.getOrDefault(member.name(), PatternValue.Null.INSTANCE);
            if (member.required() && value instanceof PatternValue.Null) {
                return Optional.empty();
            }
            if (member.hoisted() && member.shape() instanceof JsonObjectShape inner) {
                for (String name : inner.outputs()) {
                    record.put(
                            name,
                            value instanceof PatternValue.Struct s ? s.members().get(name) : value);
                }
                // A flat object of one member is known by its own name as well.
                if (inner.outputs().size() == 1) {
                    record.put(member.output(), record.get(inner.outputs().getFirst()));
                }
            } else if (!member.hidden()) {
                record.put(member.output(), value);
            }
        }
        rest.ifPresent(name -> record.put(name, new PatternValue.Struct(Collections.unmodifiableMap(others))));
        return Optional.of(new PatternValue.Struct(Collections.unmodifiableMap(record)));
    }

    /** The names of the record's members, in order. */
    public List<String> outputs() {
        List<String> names = new ArrayList<>();
        for (Member member : members.values()) {
            if (member.hoisted() && member.shape() instanceof JsonObjectShape inner) {
                names.addAll(inner.outputs());
                if (inner.outputs().size() == 1) {
                    names.add(member.output());
                }
            } else if (!member.hidden()) {
                names.add(member.output());
            }
        }
        rest.ifPresent(names::add);
        return names;
    }
}
