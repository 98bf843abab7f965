package dev.medley.identity.sessions;

import dev.medley.kernel.SecretToken;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets for signing in: a short-lived access token, and the refresh token to get the next with.
 *
 * @param deviceToken by which the device is known again at the next sign-in; null when it has one
 */
public record IssuedTokens(
        String accessToken,
        Duration accessLifetime,
        SecretToken refreshToken,
        @Nullable SecretToken deviceToken) {

    /** The same with a device token; null for none. */
    public IssuedTokens to(@Nullable SecretToken device) {
        return new IssuedTokens(accessToken, accessLifetime, refreshToken, device);
    }
}
