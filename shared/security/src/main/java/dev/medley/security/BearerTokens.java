package dev.medley.security;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Tells Micronaut Security who presents a bearer token (RFC 6750). */
@Singleton
class BearerTokens implements TokenValidator<HttpRequest<?>> {

    static final String CALLER = "caller";

    private final AccessTokens tokens;

    BearerTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return tokens.check(token)
                .map(caller -> Authentication.build(
                        caller.accountId().toString(), caller.roles(), Map.<String, Object>of(CALLER, caller)))
                .map(Publishers::just)
                .orElseGet(Publishers::empty);
    }
}
