package dev.quarry.query.function.scalar;

import dev.quarry.query.function.ScalarFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** All families together. */
public final class Scalars {
    private Scalars() {}

    public static List<ScalarFunction> all() {
        return families().values().stream().flatMap(List::stream).toList();
    }

    /** The functions under the heading of their family, in the order in which the documentation shows them. */
    public static SequencedMap<String, List<ScalarFunction>> families() {
        SequencedMap<String, List<ScalarFunction>> families = new LinkedHashMap<>();
        families.put("Text", join(StringFunctions.all(), TextAnalysisFunctions.all(), EncodingFunctions.all()));
        families.put("Search", join(SearchFunctions.all()));
        families.put("Patterns and JSON", join(PatternFunctions.all(), JsonFunctions.all()));
        families.put("Presence and choice", join(PresenceFunctions.all()));
        families.put("Conversion and types", join(ConversionFunctions.all(), TypeFunctions.all()));
        families.put("Time", join(TimeFunctions.all(), TimeCreateFunctions.all()));
        families.put("Numbers", join(RoundingFunctions.all(), MathFunctions.all(), BitwiseFunctions.all()));
        families.put("Arrays and records", join(CreateFunctions.all(), GetFunctions.all(), ArrayFunctions.all()));
        families.put("Numbers in arrays", join(ArrayMathFunctions.all()));
        families.put("Networks", join(NetworkFunctions.all()));
        families.put("Entities", join(EntityFunctions.all()));
        families.put("Hashes", join(HashFunctions.all()));
        return Collections.unmodifiableSequencedMap(families);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the parts are read only
    private static List<ScalarFunction> join(List<ScalarFunction>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
