package dev.quarry.pattern.matcher;

/** What a site keeps of a match besides its place: no more than its value is made of. */
enum Kept {
    /** Nothing; the value is the matched text. */
    TEXT,
    /** A whole number, from {@link Run#bit}. */
    NUMBER,
    /** Nanoseconds since 1970, from {@link Run#bit}. */
    TIME,
    /** The two words of an address, from {@link Run#high} and {@link Run#bit}, and in {@link Run#object} whether it is IPv6. */
    ADDRESS,
    /** The value itself, from {@link Run#object}. */
    VALUE,
    /** {@link Run#bit}; the matcher makes the value of it and of the matched text. */
    OWN
}
