package dev.medley.emulators;

import java.net.URI;
import java.util.List;
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

    /**
     * Names that mean this machine to every browser. Others that look local do not: whoever answers a network's DNS or mDNS
     * answers for one label, {@code .local} and {@code .internal}, and any site has an address.
     */
    private static final Pattern LOCAL =
            Pattern.compile("(.+\\.)?localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|(0+:){7}0*1)]");

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
        List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
        if (!isForAll.test(request) && !origins.stream().allMatch(origin -> isLocal(host(origin)))) {
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
