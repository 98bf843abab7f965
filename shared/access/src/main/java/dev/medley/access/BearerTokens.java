package dev.medley.access;

import dev.medley.kernel.Refusal;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Tells Micronaut Security who presents a bearer token (RFC 6750): an access token or an API key. */
@Singleton
class BearerTokens implements TokenValidator<HttpRequest<?>> {

    static final String CALLER = "caller";

    private final AccessTokens tokens;
    private final ApiKeys keys;

    BearerTokens(AccessTokens tokens, ApiKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        try {
            return authentication(check(token, request));
        } catch (Refusal refusal) {
            return Publishers.just(refusal);
        }
    }

    private Optional<Caller> check(String token, @Nullable HttpRequest<?> request) {
        return token.startsWith(ApiKey.PREFIX) ? keys.check(token, request) : tokens.check(token);
    }

    private static Publisher<Authentication> authentication(Optional<Caller> known) {
        return known.map(caller -> Authentication.build(
                        caller.accountId().toString(), caller.roles(), Map.<String, Object>of(CALLER, caller)))
                .map(Publishers::just)
                .orElseGet(Publishers::empty);
    }
}
