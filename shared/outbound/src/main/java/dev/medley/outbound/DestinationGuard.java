package dev.medley.outbound;

import dev.medley.outbound.Destination.Access;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards against server-side request forgery. The shape of a URL is checked first; then the connection asks this guard for
 * the addresses of the host, and connects to one of those that it is given and to no other. So a name is looked up once a
 * connection, and an answer that changes between a check and the connection (DNS rebinding) has no gap to fall into.
 */
final class DestinationGuard implements DnsResolver {

    private static final Logger LOG = LoggerFactory.getLogger(DestinationGuard.class);

    private static final Set<Integer> HTTPS_PORTS = Set.of(443, 8443);
    private static final Set<Integer> HTTP_PORTS = Set.of(80, 8080);

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final String BYTE = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "\\." + BYTE + "\\." + BYTE + "\\." + BYTE);

    /** What some reader of addresses would take for a number: {@code 127.1}, {@code 0x7f.1}, {@code 2130706433}. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private final Access access;
    private final HostResolver resolver;
    private final OutboundSettings settings;

    /**
     * Makes a guard.
     *
     * @param settings what may be reached although it is not public
     */
    DestinationGuard(Access access, HostResolver resolver, OutboundSettings settings) {
        this.access = access;
        this.resolver = resolver;
        this.settings = settings;
    }

    /** Refuses a URL by its shape; which addresses its host has is seen when it is connected to. */
    void check(URI uri) throws BlockedException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && (!scheme.equals("http") || !allowsPlain(uri))) {
            throw new BlockedException("the scheme is not allowed");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            throw new BlockedException("the URL names a user");
        }
        if (uri.getHost() == null) {
            throw new BlockedException("the URL names no host");
        }
        requirePlainHost(uri.getHost().toLowerCase(Locale.ROOT));
        requirePort(uri);
    }

    /** Which of the allowed addresses it is that has the port is seen when it is connected to. */
    private void requirePort(URI uri) throws BlockedException {
        int port = port(uri);
        boolean isAllowed = access == Access.CONFIGURED
                || permits(port)
                || allowsPlain(uri)
                || settings.allowedAddresses().stream().anyMatch(each -> each.getPort() == port);
        if (port < 1 || port > 65_535 || !isAllowed) {
            throw new BlockedException("the port is not allowed");
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private boolean allowsPlain(URI uri) {
        return access != Access.PUBLIC_HTTPS
                || settings.allowsPlain(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT));
    }

    /** Refuses a URL by its shape, and by the addresses of its host as far as they can be found out now. */
    void checkNow(URI uri) throws BlockedException {
        check(uri);
        try {
            List<InetSocketAddress> _ = resolve(uri.getHost(), port(uri));
        } catch (BlockedException e) {
            throw e;
        } catch (UnknownHostException _) {
            LOG.debug("Nobody knows {} yet", uri.getHost());
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        String plain = host.toLowerCase(Locale.ROOT);
        requirePlainHost(plain);
        List<InetSocketAddress> found = Stream.of(resolver.resolve(plain))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        for (InetSocketAddress each : found) {
            if (!permits(each)) {
                throw new BlockedException("the host has an address or a port that is not allowed");
            }
        }
        return found;
    }

    private boolean permits(InetSocketAddress destination) {
        return access == Access.CONFIGURED
                || settings.allows(destination)
                || (PublicAddresses.contain(destination.getAddress()) && permits(destination.getPort()));
    }

    private boolean permits(int port) {
        return HTTPS_PORTS.contains(port) || (access == Access.PUBLIC_HTTP && HTTP_PORTS.contains(port));
    }

    private static void requirePlainHost(String host) throws BlockedException {
        boolean plain = host.contains(":")
                ? !host.contains("%")
                : ENDS_IN_NUMBER.matcher(host).matches()
                        ? IPV4.matcher(host).matches()
                        : NAME.matcher(host).matches();
        if (!plain) {
            throw new BlockedException("the host is spelled in a way that is not allowed");
        }
    }

    /** Refuses: whoever does not say the port cannot be checked. */
    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("Addresses are given out with their port only");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The destination is not allowed. */
    static final class BlockedException extends UnknownHostException {
        BlockedException(String reason) {
            super(reason);
        }
    }
}
