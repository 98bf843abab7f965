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
 */
@ConfigurationProperties("medley.outbound")
public record OutboundSettings(@Bindable(defaultValue = "") List<String> allowed) {

    public OutboundSettings {
        allowed = allowed.stream().filter(each -> !each.isBlank()).toList();
        allowed.forEach(OutboundSettings::parse);
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
