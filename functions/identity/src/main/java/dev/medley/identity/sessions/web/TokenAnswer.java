package dev.medley.identity.sessions.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.identity.sessions.Tokens;
import io.micronaut.serde.annotation.Serdeable;

/** The token answer of RFC 6749, 5.1, with its own names. */
@Serdeable
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken) {

    static TokenAnswer of(Tokens tokens) {
        return new TokenAnswer(
                tokens.accessToken(),
                "Bearer",
                tokens.accessLifetime().toSeconds(),
                tokens.refreshToken().text());
    }
}
