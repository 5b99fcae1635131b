package dev.quarry.query.value;

import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.Optional;
import java.util.OptionalLong;

/** The values of {@link ValueText} that are a letter and a text. */
final class TaggedText {
    private TaggedText() {}

    /** Empty when there is no such letter, or the text is not of its form. */
    static Optional<Value> parse(char tag, String text) {
        return switch (tag) {
            case 'T' -> number(text).map(TimestampValue::new);
            case 'D' -> number(text).map(DurationValue::new);
            case 'F' -> timeframe(text);
            case 'I' -> IpText.parse(text).map(Value.class::cast);
            case 'U' -> UidText.parse(text).map(Value.class::cast);
            case 'B' -> BinaryText.parse(text).map(Value.class::cast);
            case 'S' -> SmartscapeIdText.parse(text).map(Value.class::cast);
            case 'G' -> GeopointText.parse(text).map(Value.class::cast);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(String text) {
        OptionalLong number = NumberText.parseLong(text);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Optional<Value> timeframe(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : number(text.substring(0, slash))
                        .flatMap(start -> number(text.substring(slash + 1)).map(end -> new TimeframeValue(start, end)));
    }
}
