package dev.quarry.server.lookup;

import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Records out of a text.
 *
 * @param patternMatches how many matches the pattern has
 * @param skipped how many of them were left out at the start
 * @param duplicates how many were left out because an earlier one has the same key
 */
public record LookupRecords(List<RecordValue> records, long patternMatches, long skipped, long duplicates) {
    /** Most fields a table may have. */
    static final int MOST_FIELDS = 128;

    public LookupRecords {
        records = List.copyOf(records);
    }

    /**
     * Takes a text apart.
     *
     * @throws LookupException when the pattern has a mistake, or records lack the field that tells them apart
     */
    public static LookupRecords of(String text, LookupParsing parsing) {
        Pattern pattern = compile(parsing);
        List<Pattern.Match> matches = pattern.findAll(text, Instant.now())
                .orElseThrow(
                        () -> LookupException.invalid("Looking for the pattern takes too many steps for the length of"
                                + " the content. Begin the pattern with what records begin with, such as a literal."));
        int skipped = (int) Math.min(matches.size(), parsing.skippedRecords());
        List<RecordValue> records = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> fields = new HashSet<>();
        long duplicates = 0;
        for (Pattern.Match match : matches.subList(skipped, matches.size())) {
            RecordValue row = record(pattern, match, parsing.autoFlatten());
            if (parsing.lookupField().isPresent()
                    && !isFirst(row.get(parsing.lookupField().get()), keys)) {
                duplicates++;
                continue;
            }
            fields.addAll(row.members().keySet());
            if (fields.size() > MOST_FIELDS) {
                throw LookupException.invalid("The records have more than " + MOST_FIELDS + " fields.");
            }
            records.add(row);
        }
        parsing.lookupField()
                .filter(field -> !records.isEmpty() && !fields.contains(field))
                .ifPresent(field -> {
                    throw LookupException.invalid("No record has the field \"" + field
                            + "\" that is to tell records apart. There are: "
                            + String.join(", ", records.getFirst().members().keySet()) + ".");
                });
        return new LookupRecords(records, matches.size(), skipped, duplicates);
    }

    private static Pattern compile(LookupParsing parsing) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(parsing.pattern(), parsing.timezone());
        } catch (PatternException e) {
            throw LookupException.invalid(
                    "The pattern has a mistake at character " + (e.start() + 1) + ": " + e.getMessage());
        }
        if (pattern.exports().isEmpty()) {
            throw LookupException.invalid("The pattern names no field. Name what it finds: LD:id ',' LD:value");
        }
        return pattern;
    }

    private static RecordValue record(Pattern pattern, Pattern.Match match, boolean flatten) {
        if (flatten
                && match.values().size() == 1
                && PatternValues.toValue(match.values().getFirst()) instanceof RecordValue row) {
            return row;
        }
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < match.values().size(); i++) {
            members.put(
                    pattern.exports().get(i).name(),
                    PatternValues.toValue(match.values().get(i)));
        }
        return new RecordValue(members);
    }

    /** Null is no value: it never finds anything, so any number of records may have it. */
    private static boolean isFirst(Value key, Set<String> keys) {
        return key == NullValue.NULL || keys.add(ValueText.key(key));
    }
}
