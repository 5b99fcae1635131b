package dev.quarry.query.function.scalar;

import dev.quarry.query.function.ScalarFunction;
import java.util.List;
import java.util.stream.Stream;

/** All families together. */
public final class Scalars {
    private Scalars() {}

    public static List<ScalarFunction> all() {
        return Stream.of(
                        PresenceFunctions.all(),
                        CreateFunctions.all(),
                        StringFunctions.all(),
                        TextAnalysisFunctions.all(),
                        SearchFunctions.all(),
                        EncodingFunctions.all(),
                        ConversionFunctions.all(),
                        TypeFunctions.all(),
                        GetFunctions.all(),
                        TimeFunctions.all(),
                        TimeCreateFunctions.all(),
                        MathFunctions.all(),
                        RoundingFunctions.all(),
                        ArrayFunctions.all(),
                        ArrayMathFunctions.all(),
                        NetworkFunctions.all(),
                        HashFunctions.all(),
                        BitwiseFunctions.all(),
                        JsonFunctions.all(),
                        PatternFunctions.all())
                .flatMap(List::stream)
                .toList();
    }
}
