package dev.medley.identity.sessions.web;

import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Tokens;
import io.micronaut.http.HttpResponse;

/** How a sign-in is answered, by whatever way it came. Tokens are never to be kept by a cache (RFC 6749, 5.1). */
public final class TokenAnswers {

    private TokenAnswers() {}

    /** 200 with tokens, or 202 with the challenge for the second factor. */
    public static HttpResponse<?> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SignedIn(Tokens tokens) -> of(tokens);
            case Outcome.Challenged challenged ->
                HttpResponse.accepted().body(ChallengeView.of(challenged)).header("Cache-Control", "no-store");
        };
    }

    static HttpResponse<TokenAnswer> of(Tokens tokens) {
        return HttpResponse.ok(TokenAnswer.of(tokens)).header("Cache-Control", "no-store");
    }
}
