package dev.medley.identity.social;

import dev.medley.kernel.SecretToken;
import java.time.Instant;

/** A first sign-in that waits for its owner to prove an e-mail address. */
public record Continuation(SecretToken token, ProviderAssertion assertion, Instant expiresAt) {}
