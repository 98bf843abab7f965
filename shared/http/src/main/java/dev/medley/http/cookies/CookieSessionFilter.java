package dev.medley.http.cookies;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.settings.Settings;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Lets a session's cookie stand for its token. A write takes a page of our own (by {@code Origin} and {@code
 * Sec-Fetch-Site}, which no page can set) and the token of the session's own. Requests without the cookie are none of its
 * business.
 */
@ServerFilter("/**")
class CookieSessionFilter implements Ordered {

    static final String TOKEN = "medley.session-token";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final OwnSites ownSites;

    CookieSessionFilter(Settings settings) {
        this.ownSites = new OwnSites(settings);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (SessionCookies.isAskedFor(request)) {
            requireOwnPage(request);
        }
        if (!request.getHeaders().contains(HttpHeaders.COOKIE)) {
            return;
        }
        String token = SessionCookies.accessToken(request);
        if (token == null) {
            requireOwnPageForRefresh(request);
            return;
        }
        String bearer = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (bearer != null && !bearer.equals("Bearer " + token)) {
            throw SessionCookies.ambiguous();
        }
        if (!READS.contains(request.getMethod())) {
            requireOwnPage(request);
            requireToken(request, token);
        }
        request.setAttribute(TOKEN, token);
    }

    /** The cookie that refreshes a session stays longer than the one that is the session. */
    private void requireOwnPageForRefresh(HttpRequest<?> request) {
        if (SessionCookies.refreshToken(request) != null && !READS.contains(request.getMethod())) {
            requireOwnPage(request);
        }
    }

    private void requireOwnPage(HttpRequest<?> request) {
        if (!ownSites.sent(request)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "origin-foreign", "Pages of other sites may not do this.");
        }
    }

    private static void requireToken(HttpRequest<?> request, String session) {
        String shown = request.getHeaders().get(SessionCookies.CSRF_HEADER);
        if (shown == null || !Digests.equal(bytes(shown), bytes(SessionCookies.csrfToken(session)))) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "csrf-token-invalid",
                    "Send the value of the cookie " + SessionCookies.CSRF + " as X-CSRF-Token.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
