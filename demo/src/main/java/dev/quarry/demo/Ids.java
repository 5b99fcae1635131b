package dev.quarry.demo;

import java.util.SplittableRandom;
import java.util.UUID;

/** Identifiers that look right and mean nothing. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Ids() {}

    /** Upper-case letters and digits that depend on the text only. */
    static String letters(String text, int length) {
        return pick(new SplittableRandom(mix(text)), LETTERS, length);
    }

    /** Random upper-case letters and digits. */
    static String random(SplittableRandom random, int length) {
        return pick(random, DIGITS, length);
    }

    static String uuid(SplittableRandom random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static String pick(SplittableRandom random, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static long mix(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
