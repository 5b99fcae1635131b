package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Functions over addresses and blocks of them. */
final class NetworkFunctions {
    private static final Type ADDRESS = Type.IP.or(Type.STRING);
    private static final List<Network> LOOPBACK = networks("127.0.0.0/8", "::1/128");
    private static final List<Network> PRIVATE = networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
    private static final List<Network> LINK_LOCAL = networks("169.254.0.0/16", "fe80::/10");

    private NetworkFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("ipIn")
                        .describe(
                                "Whether an address or block, or one of an array, lies in one of the addresses or blocks.")
                        .parameter("needle", ADDRESS.or(Type.ARRAY))
                        .variadic("haystack", ADDRESS.or(Type.ARRAY))
                        .returns(Type.BOOLEAN)
                        .example("ipIn(\"198.51.100.7\", \"198.51.100.0/24\")", "true")
                        .example("ipIn(\"198.51.100.0/24\", \"198.51.100.0/28\")", "false")
                        .example("ipIn(\"198.51.100.0/24\", \"198.51.100.7\")", "false")
                        .example("ipIn(ip(\"10.1.2.3\"), array(\"192.168.0.0/16\", \"10.0.0.0/8\"))", "true")
                        .body(NetworkFunctions::isIn),
                test("ipIsLoopback", "Whether the address is the machine itself.", "127.0.0.1", ip -> in(ip, LOOPBACK)),
                test("ipIsPrivate", "Whether the address is for private networks.", "10.0.0.1", ip -> in(ip, PRIVATE)),
                test(
                        "ipIsLinkLocal",
                        "Whether the address is for one link only.",
                        "169.254.1.1",
                        ip -> in(ip, LINK_LOCAL)),
                test(
                        "ipIsPublic",
                        "Whether the address is none of a private network, of one link or of the machine itself.",
                        "8.8.8.8",
                        ip -> !in(ip, LOOPBACK) && !in(ip, PRIVATE) && !in(ip, LINK_LOCAL)),
                function("ipMask")
                        .describe("The address with all but its leading bits set to 0.")
                        .parameter("expression", ADDRESS)
                        .parameter("maskBits", Type.LONG)
                        .optional("ipv6MaskBits", Type.LONG, NullValue.NULL)
                        .returns(Type.IP)
                        .example("ipMask(\"192.168.1.7\", 16)", "ip(\"192.168.0.0\")")
                        .example("ipMask(ip(\"2001:db8::1\"), 8)", "ip(\"2000::\")")
                        .body(NetworkFunctions::mask),
                kind("isIp", "Whether the value is an address.", "\"::1\"", ip -> true),
                kind("isIpV4", "Whether the value is an IPv4 address.", "\"192.0.2.1\"", ip -> !ip.v6()),
                kind("isIpV6", "Whether the value is an IPv6 address.", "\"::1\"", IpValue::v6));
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).flatMap(block -> Network.parse(block).stream()).toList();
    }

    private static boolean in(IpValue ip, List<Network> networks) {
        return networks.stream().anyMatch(network -> network.contains(new Network(ip, ip.v6() ? 128 : 32)));
    }

    private static ScalarFunction test(String name, String description, String example, Predicate<IpValue> test) {
        return function(name)
                .describe(description)
                .parameter("expression", ADDRESS)
                .returns(Type.BOOLEAN)
                .example(name + "(\"" + example + "\")", "true")
                .example(name + "(\"2001:db8::1\")", Boolean.toString(name.equals("ipIsPublic")))
                .body(a ->
                        Conversion.toIp(a.value(0)) instanceof IpValue ip ? Value.of(test.test(ip)) : NullValue.NULL);
    }

    private static ScalarFunction kind(String name, String description, String example, Predicate<IpValue> test) {
        return function(name)
                .describe(description)
                .parameter("expression", ADDRESS)
                .returns(Type.BOOLEAN)
                .example(name + "(" + example + ")", "true")
                .example(name + "(\"192.0.2.300\")", "false")
                .body(a -> Value.of(Conversion.toIp(a.value(0)) instanceof IpValue ip && test.test(ip)));
    }

    private static Value isIn(Arguments a) {
        List<Network> haystack =
                a.from(1).stream().flatMap(NetworkFunctions::networks).toList();
        return Value.of(networks(a.value(0))
                .anyMatch(needle -> haystack.stream().anyMatch(network -> network.contains(needle))));
    }

    /** The blocks of a value or of an array; what is none is left out. */
    private static Stream<Network> networks(Value value) {
        return value instanceof ArrayValue(List<Value> elements)
                ? elements.stream().flatMap(element -> Network.of(element).stream())
                : Network.of(value).stream();
    }

    private static Value mask(Arguments a) {
        if (!(Conversion.toIp(a.value(0)) instanceof IpValue ip)) {
            return NullValue.NULL;
        }
        long bits = ip.v6() && a.value(2) instanceof LongValue(long v6Bits) ? v6Bits : a.integer(1);
        return bits < 0 ? NullValue.NULL : Network.masked(ip, bits);
    }
}
