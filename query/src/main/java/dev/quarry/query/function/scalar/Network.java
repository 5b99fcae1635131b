package dev.quarry.query.function.scalar;

import dev.quarry.query.value.IpText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.Optional;

/**
 * A block of addresses.
 *
 * @param ip one of them
 * @param bits how many leading bits they share: up to 32 for IPv4, 128 for IPv6, when it is a single address
 */
record Network(IpValue ip, int bits) {
    static Optional<Network> of(Value value) {
        return switch (value) {
            case IpValue ip -> Optional.of(single(ip));
            case StringValue(String text) -> parse(text.strip());
            default -> Optional.empty();
        };
    }

    private static Network single(IpValue ip) {
        return new Network(ip, size(ip));
    }

    private static int size(IpValue ip) {
        return ip.v6() ? 128 : 32;
    }

    /** An address, or an address, a slash and a number of bits. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpText.parse(text).map(Network::single);
        }
        String bits = text.substring(slash + 1);
        if (bits.isEmpty() || bits.length() > 3 || !bits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return IpText.parse(text.substring(0, slash))
                .filter(ip -> Integer.parseInt(bits) <= size(ip))
                .map(ip -> new Network(ip, Integer.parseInt(bits)));
    }

    /** Whether all addresses of the other block are in this one. */
    boolean contains(Network other) {
        return ip.v6() == other.ip.v6()
                && bits <= other.bits
                && masked(ip, bits).equals(masked(other.ip, bits));
    }

    /** The address with all but its leading bits set to 0. */
    static IpValue masked(IpValue ip, long bits) {
        if (!ip.v6()) {
            return new IpValue(0, ip.low() & leading(32 + Math.min(bits, 32)), false);
        }
        return new IpValue(
                ip.high() & leading(Math.min(bits, 64)), ip.low() & leading(Math.clamp(bits - 64, 0, 64)), true);
    }

    /** A word with so many leading ones. */
    private static long leading(long ones) {
        return ones == 0 ? 0 : -1L << (64 - ones);
    }
}
