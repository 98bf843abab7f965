package dev.medley.identity.throttle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tries to sign in.
 *
 * @param login the address that they typed, as addresses are compared
 * @param accountId null when the address belongs to nobody
 * @param sessionId the session that they hold already, where they prove again who they are
 * @param deviceHash the hash of the device token that they brought
 */
public record SignInAttempt(
        String login,
        @Nullable UUID accountId,
        @Nullable UUID sessionId,
        String address,
        String agent,
        byte @Nullable [] deviceHash) {

    /** What came of it. */
    public enum Outcome {
        SUCCEEDED,
        CHALLENGED,
        WRONG,
        THROTTLED,
        REFUSED
    }
}
