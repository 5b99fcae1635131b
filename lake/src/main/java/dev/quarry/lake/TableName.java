package dev.quarry.lake;

import java.util.regex.Pattern;

/** What lookup tables may be called: {@code /lookups/accounts}. A name is never a path of the file system. */
public final class TableName {
    private static final int LONGEST = 500;

    /** At least one letter or digit between any two slashes, and one at the end. */
    private static final Pattern ALLOWED = Pattern.compile("/lookups(/[_.-]*[A-Za-z0-9][A-Za-z0-9_.-]*)+");

    private TableName() {}

    /**
     * The name itself when it is allowed.
     *
     * @throws LakeException of kind {@code BAD_NAME} otherwise
     */
    public static String check(String name) {
        if (name.length() > LONGEST
                || !ALLOWED.matcher(name).matches()
                || !Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
            throw new LakeException(
                    LakeException.Kind.BAD_NAME,
                    "the name of a lookup table begins with /lookups/, has letters a-z and A-Z, digits, '_', '.', '-' and"
                            + " '/' only, a letter or digit between any two slashes and at the end, and at most "
                            + LONGEST + " characters: /lookups/accounts");
        }
        return name;
    }
}
