package dev.medley.identity.signin.web;

import dev.medley.identity.sessions.IssuedTokens;
import dev.medley.identity.signin.SignInService.Outcome;
import io.micronaut.http.HttpResponse;

/** How a sign-in is answered, by whatever way it came. Tokens are never to be kept by a cache (RFC 6749, 5.1). */
public final class TokenResponses {

    private TokenResponses() {}

    /** 200 with tokens, or 202 with the challenge for the second factor. */
    public static HttpResponse<?> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SignedIn(IssuedTokens issuedTokens) -> of(issuedTokens);
            case Outcome.Challenged challenged ->
                HttpResponse.accepted().body(ChallengeView.of(challenged)).header("Cache-Control", "no-store");
        };
    }

    static HttpResponse<TokenView> of(IssuedTokens issuedTokens) {
        return HttpResponse.ok(TokenView.of(issuedTokens)).header("Cache-Control", "no-store");
    }
}
