package dev.quarry.pattern.time;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Reads the names of months, weekdays, eras and halves of the day. */
final class Words {
    private interface Setter {
        void set(TimeFields fields, int value);
    }

    private record Word(String text, int value) {}

    private Words() {}

    static TimePart month(int letters, Locale locale, boolean beforeDot) {
        List<Word> words =
                names(Month.values(), (month, style) -> month.getDisplayName(style, locale), letters, beforeDot);
        return of(words, (fields, value) -> fields.month = value);
    }

    static TimePart weekday(int letters, Locale locale, boolean beforeDot) {
        List<Word> words =
                names(DayOfWeek.values(), (day, style) -> day.getDisplayName(style, locale), letters, beforeDot);
        return of(words, (fields, value) -> fields.dayOfWeek = value);
    }

    static TimePart half(Locale locale) {
        List<Word> words = new ArrayList<>(List.of(new Word("am", 0), new Word("pm", 1)));
        String[] local = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        for (int i = 0; i < local.length; i++) {
            add(words, local[i], false, i);
        }
        return of(words, (fields, value) -> fields.half = value);
    }

    static TimePart era() {
        return of(List.of(new Word("BC", 0), new Word("AD", 1)), (fields, value) -> fields.beforeChrist = value == 0);
    }

    /** The names of months or days, which count from one. */
    private static <T> List<Word> names(
            T[] all, BiFunction<T, TextStyle, String> name, int letters, boolean beforeDot) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            for (TextStyle style : styles(letters)) {
                add(words, name.apply(all[i], style), beforeDot, i + 1);
            }
        }
        return words;
    }

    /** Full names or short ones, as they stand in dates and as they stand alone: in German "Sept." and "Sep". */
    private static TextStyle[] styles(int letters) {
        return letters >= 4
                ? new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE}
                : new TextStyle[] {TextStyle.SHORT, TextStyle.SHORT_STANDALONE};
    }

    /** Adds a word; a short one that ends with a dot also without it, as logs have it both ways, and only so where the format has the dot. */
    private static void add(List<Word> words, String text, boolean beforeDot, int value) {
        boolean dotted = text.endsWith(".");
        if (dotted) {
            words.add(new Word(text.substring(0, text.length() - 1), value));
        }
        if (!dotted || !beforeDot) {
            words.add(new Word(text, value));
        }
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The longest of some words that is next, in any case. */
    private static TimePart of(List<Word> list, Setter setter) {
        Word[] words = list.stream().distinct().filter(w -> !w.text().isEmpty()).toArray(Word[]::new);
        char[] firsts = new char[words.length];
        for (int i = 0; i < words.length; i++) {
            firsts[i] = lower(words[i].text().charAt(0));
        }
        return (text, at, end, into) -> {
            if (at >= end) {
                return -1;
            }
            Word found = null;
            int length = 0;
            char first = lower(text.charAt(at));
            for (int i = 0; i < words.length; i++) {
                String word = words[i].text();
                int size = word.length();
                if (first == firsts[i]
                        && size > length
                        && at + size <= end
                        && text.regionMatches(true, at, word, 0, size)) {
                    found = words[i];
                    length = size;
                }
            }
            if (found == null) {
                return -1;
            }
            setter.set(into, found.value());
            return at + length;
        };
    }
}
