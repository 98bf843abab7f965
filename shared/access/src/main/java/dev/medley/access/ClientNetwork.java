package dev.medley.access;

import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one household or machine is known by: an IPv4 address, or the first 64 bits of an IPv6 one, because whoever has one
 * address of such a network has all of them (RFC 6177).
 */
public record ClientNetwork(String text) {

    private static final int PREFIX_BYTES = 8;
    private static final String OCTETS = "(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}";
    private static final Pattern SHAPE =
            Pattern.compile(OCTETS + "|(?=.*:)[0-9a-fA-F:]{2,39}|(?=.*:)[0-9a-fA-F:]{2,30}" + OCTETS);

    /** The network that a request came from. */
    public static ClientNetwork of(HttpRequest<?> request) {
        return of(SourceAddress.of(request));
    }

    /** The network of an address; what is no address stands for itself. */
    public static ClientNetwork of(String address) {
        return new ClientNetwork(parse(address).map(ClientNetwork::prefix).orElse(address));
    }

    /** Whether an address is never routed, or none: who calls from it is on this machine or beside it. */
    public static boolean isLocal(String address) {
        return parse(address).map(ClientNetwork::isLocal).orElse(true);
    }

    /** Whether an address is never routed: loopback, private or link-local (RFC 1918, 4193, 4291). */
    public static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }

    /**
     * An address as it is written; empty for what is none. A name is not looked up. Nothing with a zone, which means nothing
     * elsewhere, and no number with a leading zero, which some systems take for octal.
     */
    public static Optional<InetAddress> parse(String address) {
        if (!SHAPE.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String prefix(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        try {
            byte[] prefix = Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX_BYTES), 16);
            return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }
}
