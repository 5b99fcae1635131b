package dev.quarry.query.value;

import dev.quarry.query.value.Value.GeopointValue;
import java.util.Optional;

/** {@code latitude,longitude} in degrees. */
public final class GeopointText {
    private GeopointText() {}

    public static String format(GeopointValue point) {
        return point.latitude() + "," + point.longitude();
    }

    /** Empty unless the text is two numbers within ±90 and ±180. */
    public static Optional<GeopointValue> parse(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        return NumberText.parseDouble(text.substring(0, comma).strip())
                .filter(latitude -> Math.abs(latitude) <= 90)
                .flatMap(latitude -> NumberText.parseDouble(
                                text.substring(comma + 1).strip())
                        .filter(longitude -> Math.abs(longitude) <= 180)
                        .map(longitude -> new GeopointValue(latitude, longitude)));
    }
}
