package dev.medley.http.cookies;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives Micronaut Security the token that came in a cookie, once it is known that it may. */
@Singleton
class SessionCookieReader implements TokenReader<HttpRequest<?>> {

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getAttribute(CookieSessionFilter.TOKEN, String.class);
    }
}
