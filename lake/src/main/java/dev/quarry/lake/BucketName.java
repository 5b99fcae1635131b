package dev.quarry.lake;

import java.util.regex.Pattern;

/** Bucket names become folder names, so they are held to a narrow alphabet. */
public final class BucketName {
    /** Where records go when nobody says otherwise. */
    public static final String DEFAULT = "default_logs";

    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9_-]{2,99}");

    private BucketName() {}

    /**
     * The name itself when it is allowed.
     *
     * @throws LakeException of kind {@code BAD_NAME} otherwise
     */
    public static String check(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new LakeException(
                    LakeException.Kind.BAD_NAME,
                    "a bucket name has 3 to 100 characters a-z, 0-9, '_' or '-' and begins with a letter");
        }
        return name;
    }
}
