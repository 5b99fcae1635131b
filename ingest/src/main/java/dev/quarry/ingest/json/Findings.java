package dev.quarry.ingest.json;

/**
 * What a scan found, kept as bytes beside the object, so that it need not be scanned again: the slots, and those members that
 * are in none of the first {@code covered} slots. Places are 16 bits from the beginning of the object.
 */
public final class Findings {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_MEMBERS = 255;
    private static final int SLOT_BYTES = 6;
    private static final int MEMBER_BYTES = 11;
    private static final int PLACE = 0xFFFF;

    private Findings() {}

    /** Whether they can be kept, of an object of so many bytes. */
    public static boolean fit(JsonScanner scanner, int objectBytes) {
        return objectBytes < MOST_BYTES
                && scanner.slots() <= 255
                && scanner.members().count() <= MOST_MEMBERS;
    }

    /** How many bytes they take at most. */
    public static int bound(JsonScanner scanner) {
        return 2 + scanner.slots() * SLOT_BYTES + scanner.members().count() * MEMBER_BYTES + Long.BYTES;
    }

    /**
     * Writes what was found in an object.
     *
     * @param start of the object in the buffer that was scanned
     * @param at where in {@code out} to write
     * @return after the last byte written
     */
    public static int write(JsonScanner scanner, int start, int covered, byte[] out, int at) {
        int to = at + 2;
        int slots = 0;
        for (int slot = 0; slot < scanner.slots(); slot++) {
            byte kind = scanner.slotKind(slot);
            if (kind != ValueKind.MISSING) {
                KeyHash.LONG.set(
                        out,
                        to,
                        places(scanner.slotStart(slot) - start, scanner.slotEnd(slot) - start)
                                | ((long) kind << 32)
                                | ((long) slot << 40));
                to += SLOT_BYTES;
                slots++;
            }
        }
        Members members = scanner.members();
        int kept = 0;
        for (int i = 0; i < members.count(); i++) {
            int slot = members.slot(i);
            if (slot < 0 || slot >= covered) {
                long key = places(members.keyStart(i) - start, members.keyEnd(i) - start);
                long value = places(members.valueStart(i) - start, members.valueEnd(i) - start);
                KeyHash.LONG.set(out, to, key | (value << 32));
                out[to + 8] = members.kind(i);
                out[to + 9] = (byte) (members.escapedKey(i) ? 1 : 0);
                out[to + 10] = (byte) (slot + 1);
                to += MEMBER_BYTES;
                kept++;
            }
        }
        out[at] = (byte) slots;
        out[at + 1] = (byte) kept;
        return to;
    }

    /** Makes the scanner tell what was found in an object that is now in {@code buffer}, from {@code start}. */
    public static void read(JsonScanner scanner, byte[] buffer, int start, int at) {
        scanner.clear();
        int slots = buffer[at] & 0xFF;
        int members = buffer[at + 1] & 0xFF;
        int from = at + 2;
        for (int i = 0; i < slots; i++, from += SLOT_BYTES) {
            long found = (long) KeyHash.LONG.get(buffer, from);
            scanner.slot(
                    (int) (found >>> 40) & 0xFF, (byte) (found >>> 32), start + first(found), start + second(found));
        }
        for (int i = 0; i < members; i++, from += MEMBER_BYTES) {
            long found = (long) KeyHash.LONG.get(buffer, from);
            long value = found >>> 32;
            scanner.members()
                    .key(
                            start + first(found),
                            start + second(found),
                            buffer[from + 9] != 0,
                            (buffer[from + 10] & 0xFF) - 1);
            scanner.members().value(buffer[from + 8], start + first(value), start + second(value));
        }
    }

    private static long places(int first, int second) {
        return first | ((long) second << 16);
    }

    private static int first(long places) {
        return (int) places & PLACE;
    }

    private static int second(long places) {
        return (int) (places >>> 16) & PLACE;
    }
}
