package dev.medley.identity.sessions;

import dev.medley.identity.accounts.SecretToken;
import java.time.Duration;

/** What a client gets for signing in: a short-lived access token, and the refresh token to get the next with. */
public record Tokens(String accessToken, Duration accessLifetime, SecretToken refreshToken) {}
