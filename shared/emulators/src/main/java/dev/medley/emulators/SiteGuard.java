package dev.medley.emulators;

import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites away from a server on loopback, which a browser on this machine reaches for them: such a page
 * sends its {@code Origin}, and after DNS rebinding its {@code Host}.
 */
final class SiteGuard extends Handler.Wrapper {

    /** Names that nobody can register: addresses, names of one label, and the domains set aside (RFC 6761, RFC 6762). */
    private static final Pattern LOCAL =
            Pattern.compile("\\[[0-9a-f:.]+]|[0-9.]+|[a-z0-9_-]+|.+\\.(localhost|local|test|internal)");

    private static final GatewayProblem HOST_UNKNOWN = new GatewayProblem(
            HttpStatus.MISDIRECTED_REQUEST_421, "host-unknown", "This server answers to names of this machine only.");
    private static final GatewayProblem ORIGIN_FOREIGN =
            new GatewayProblem(HttpStatus.FORBIDDEN_403, "origin-foreign", "Pages of other sites may not do this.");

    private final Predicate<Request> isForAll;

    /**
     * Guards a handler.
     *
     * @param isForAll which requests pages of other sites may make
     */
    SiteGuard(Predicate<Request> isForAll, Handler handler) {
        super(handler);
        this.isForAll = isForAll;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isLocal(Request.getServerName(request))) {
            HOST_UNKNOWN.write(request, response, callback);
            return true;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !isForAll.test(request) && !isLocal(host(origin))) {
            ORIGIN_FOREIGN.write(request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isLocal(@Nullable String host) {
        return host != null && LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
