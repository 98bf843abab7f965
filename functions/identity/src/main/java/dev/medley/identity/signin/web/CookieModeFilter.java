package dev.medley.identity.signin.web;

import dev.medley.http.cookies.SessionCookies;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/** Puts the tokens of browsers that want it into cookies, by whatever way they signed in, and takes them out at the end. */
@ServerFilter("/api/auth/**")
class CookieModeFilter {

    private static final String SESSIONS = "/api/auth/sessions";
    private static final Set<String> ENDS = Set.of("/api/auth/logout", "/api/auth/logout-all");

    @ResponseFilter
    void apply(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof TokenView tokens && SessionCookies.areWanted(request)) {
            SessionCookies.set(response, tokens.accessToken(), tokens.refreshToken());
            response.body(tokens.inCookies());
        }
        if (SessionCookies.accessToken(request) != null
                && endsSession(request)
                && response.code() < HttpStatus.BAD_REQUEST.getCode()) {
            SessionCookies.clear(response);
        }
    }

    private static boolean endsSession(HttpRequest<?> request) {
        boolean endsAll = request.getMethod() == HttpMethod.DELETE
                && request.getPath().equals(SESSIONS)
                && request.getParameters()
                        .getFirst("includeCurrent", Boolean.class)
                        .orElse(false);
        return endsAll || ENDS.contains(request.getPath());
    }
}
