package dev.quarry.pattern.time;

import java.text.DateFormatSymbols;
import java.util.Locale;

/** Reads the names of months, weekdays, eras and halves of the day. */
final class Words {
    private interface Setter {
        void set(TimeFields fields, int index);
    }

    private Words() {}

    static TimePart month(int letters, Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        String[] names = letters >= 4 ? symbols.getMonths() : symbols.getShortMonths();
        return of(names, (fields, index) -> fields.month = index + 1);
    }

    static TimePart weekday(int letters, Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        String[] names = letters >= 4 ? symbols.getWeekdays() : symbols.getShortWeekdays();
        // The names begin with an empty one, then Sunday.
        return of(names, (fields, index) -> fields.dayOfWeek = index == 1 ? 7 : index - 1);
    }

    static TimePart half(Locale locale) {
        TimePart local = of(DateFormatSymbols.getInstance(locale).getAmPmStrings(), (fields, i) -> fields.half = i);
        TimePart latin = of(new String[] {"am", "pm"}, (fields, i) -> fields.half = i);
        return (text, at, end, into) -> {
            int p = latin.read(text, at, end, into);
            return p >= 0 ? p : local.read(text, at, end, into);
        };
    }

    static TimePart era() {
        return of(new String[] {"BC", "AD"}, (fields, index) -> fields.beforeChrist = index == 0);
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The longest of some words that is next, in any case. */
    private static TimePart of(String[] words, Setter setter) {
        char[] firsts = new char[words.length];
        for (int i = 0; i < words.length; i++) {
            firsts[i] = words[i].isEmpty() ? '\0' : lower(words[i].charAt(0));
        }
        return (text, at, end, into) -> {
            if (at >= end) {
                return -1;
            }
            int found = -1;
            int length = 0;
            char first = lower(text.charAt(at));
            for (int i = 0; i < words.length; i++) {
                String word = words[i];
                int size = word.length();
                if (first == firsts[i]
                        && size > length
                        && at + size <= end
                        && text.regionMatches(true, at, word, 0, size)) {
                    found = i;
                    length = size;
                }
            }
            if (found < 0) {
                return -1;
            }
            setter.set(into, found);
            return at + length;
        };
    }
}
