package dev.medley.identity.passkeys;

import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One go at having a device sign.
 *
 * @param challenge what it is to sign: 256 random bits
 * @param accountId whose device it has to be; null when that shows in the end only
 */
public record Ceremony(
        SecretToken challenge, Purpose purpose, @Nullable UUID accountId, Instant expiresAt) {

    /** What the signature is for; one that was given for something else is worth nothing. */
    public enum Purpose {
        REGISTRATION,
        SIGN_IN,
        SECOND_STEP,
        STEP_UP
    }
}
