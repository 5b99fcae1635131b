package dev.quarry.query.value;

import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.NullValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Addresses as numbers: 32 bits for IPv4, 128 for IPv6. Results outside of the range give null. */
public final class IpArithmetic {
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private IpArithmetic() {}

    static Value add(IpValue ip, long number) {
        return of(number(ip).add(BigInteger.valueOf(number)), ip.v6());
    }

    static Value add(IpValue ip, double number) {
        return Double.isFinite(number)
                ? of(number(ip).add(new BigDecimal(number).toBigInteger()), ip.v6())
                : NullValue.NULL;
    }

    static Value add(IpValue a, IpValue b) {
        return of(number(a).add(number(b)), a.v6() || b.v6());
    }

    static Value subtract(IpValue ip, long number) {
        return of(number(ip).subtract(BigInteger.valueOf(number)), ip.v6());
    }

    static Value subtract(IpValue a, IpValue b) {
        return of(number(a).subtract(number(b)), a.v6() || b.v6());
    }

    /** The address as an unsigned number. */
    public static BigInteger number(IpValue ip) {
        return unsigned(ip.high()).shiftLeft(64).or(unsigned(ip.low()));
    }

    /** The address with that number, or null when there is none. */
    public static Value of(BigInteger number, boolean v6) {
        if (number.signum() < 0 || number.bitLength() > (v6 ? 128 : 32)) {
            return NullValue.NULL;
        }
        return new IpValue(number.shiftRight(64).longValue(), number.longValue(), v6);
    }

    private static BigInteger unsigned(long bits) {
        BigInteger signed = BigInteger.valueOf(bits);
        return signed.signum() < 0 ? signed.add(WORD) : signed;
    }
}
