package dev.medley.identity.places;

import java.net.InetAddress;
import java.util.Optional;

/** The addresses that are never routed: loopback, private and link-local ones (RFC 1918, 4193, 4291). */
final class LocalNetwork {

    private static final Place HERE = new Place("local network", null);

    private LocalNetwork() {}

    static Optional<Place> find(InetAddress address) {
        boolean isLocal = address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address.getAddress());
        return isLocal ? Optional.of(HERE) : Optional.empty();
    }

    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }
}
