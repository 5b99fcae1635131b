package dev.quarry.query;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.query.value.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published signatures of DQL, where these are at hand; a test that asks for them is skipped where they are not. */
public final class PublishedSignatures {
    private static final String FILE = "shared/data/definitions/dql-signatures.json";

    private PublishedSignatures() {}

    public static Stream<RecordValue> commands() {
        return all("commands");
    }

    public static Stream<RecordValue> functions() {
        return all("functions");
    }

    private static Stream<RecordValue> all(String member) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(FILE))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, FILE + " is not there");
        try {
            Value all = ValueText.parse(Files.readString(folder.resolve(FILE)));
            return ((RecordValue) ((RecordValue) all).get(member))
                    .members().values().stream().map(RecordValue.class::cast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The types that a parameter takes. */
    public static Set<ValueType> types(RecordValue parameter) {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        for (String type : texts(parameter, "valueTypes")) {
            types.add(
                    type.equals("smartscapeid")
                            ? ValueType.SMARTSCAPE_ID
                            : ValueType.valueOf(type.toUpperCase(Locale.ROOT)));
        }
        return types;
    }

    public static String text(RecordValue of, String member) {
        return ((StringValue) of.get(member)).value();
    }

    public static boolean flag(RecordValue of, String member) {
        return of.get(member) instanceof BooleanValue(boolean flag) && flag;
    }

    public static List<Value> list(RecordValue of, String member) {
        return of.get(member) instanceof ArrayValue(List<Value> elements) ? elements : List.of();
    }

    public static List<String> texts(RecordValue of, String member) {
        return list(of, member).stream().map(it -> ((StringValue) it).value()).toList();
    }
}
