package dev.medley.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of public servers from all others, by the registries of special-purpose addresses that IANA keeps (RFC
 * 6890 and its successors). Of IPv6 only global unicast is public at all, so that every form that carries an IPv4 address
 * and is not listed is refused as well.
 */
final class PublicAddresses {

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private static final List<Network> NOT_PUBLIC = List.of(
            Network.of("0.0.0.0/8"), // this network; 0.0.0.0 reaches the machine itself
            Network.of("10.0.0.0/8"), // private
            Network.of("100.64.0.0/10"), // shared by carriers; holds the metadata service of one cloud
            Network.of("127.0.0.0/8"), // loopback
            Network.of("168.63.129.16/32"), // the machine's agent in one cloud
            Network.of("169.254.0.0/16"), // link-local; holds metadata services
            Network.of("172.16.0.0/12"), // private
            Network.of("192.0.0.0/24"), // protocol assignments; holds metadata services
            Network.of("192.0.2.0/24"), // documentation
            Network.of("192.88.99.0/24"), // relays of 6to4
            Network.of("192.168.0.0/16"), // private
            Network.of("198.18.0.0/15"), // benchmarks
            Network.of("198.51.100.0/24"), // documentation
            Network.of("203.0.113.0/24"), // documentation
            Network.of("224.0.0.0/4"), // multicast
            Network.of("240.0.0.0/4"), // reserved, and broadcast
            Network.of("2001::/23"), // protocol assignments: Teredo, benchmarks, ORCHID
            Network.of("2001:db8::/32"), // documentation
            Network.of("2002::/16"), // 6to4
            Network.of("3fff::/20")); // documentation

    private record Network(byte[] prefix, int bits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = (0xff << (8 - bits % 8)) & 0xff;
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (prefix[whole] & mask));
        }
    }

    private PublicAddresses() {}

    /** Whether a server of the public Internet can have this address. */
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(bytes))
                && (bytes.length == 4 || (GLOBAL_UNICAST.contains(bytes) && !isIsatap(bytes)));
    }

    /** An interface identifier that carries an IPv4 address (RFC 5214). */
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && (bytes[11] & 0xff) == 0xfe;
    }
}
