package dev.medley.identity.places;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;

/** Knows the addresses that are never routed: loopback, private and link-local ones (RFC 1918, 4193, 4291). */
@Singleton
class LocalNetwork implements Places {

    private static final Place HERE = new Place("local network", null);

    @Override
    public Optional<Place> find(String address) {
        return Network.parse(address).filter(LocalNetwork::isLocal).map(_ -> HERE);
    }

    private static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }
}
