package dev.medley.outbound;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Requests to servers that users name.
 *
 * @param allowed addresses with their ports that may be reached although they are not public ({@code 127.0.0.1:9000}); for
 *     laptops
 * @param loopback whether servers on this machine may be reached, whatever their port, also without encryption; only in the
 *     stage {@code local}, no other one starts with it
 */
@ConfigurationProperties("medley.outbound")
public record OutboundSettings(
        @Bindable(defaultValue = "") List<String> allowed,
        @Bindable(defaultValue = "false") boolean loopback) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public OutboundSettings {
        allowed = allowed.stream().filter(each -> !each.isBlank()).toList();
        allowed.forEach(OutboundSettings::parse);
    }

    /** Whether an address and port may be reached although it is not public. */
    boolean allows(InetSocketAddress destination) {
        return (loopback && destination.getAddress().isLoopbackAddress())
                || allowedAddresses().contains(destination);
    }

    /** Whether a host may be reached without encryption where that is needed otherwise; it is then this machine. */
    boolean allowsPlain(String host) {
        return loopback && LOOPBACK.contains(host);
    }

    Set<InetSocketAddress> allowedAddresses() {
        return allowed.stream().map(OutboundSettings::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not an address with a port: " + text);
        }
        return new InetSocketAddress(
                InetAddress.ofLiteral(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
