package dev.medley.identity.sessions;

import java.time.Duration;

/** An access token alone. */
public record IssuedAccessToken(String text, Duration lifetime) {

    /** Never the token itself. */
    @Override
    public String toString() {
        return "Token[...]";
    }
}
