package dev.medley.identity.sessions;

import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;

/** The sign-ins that are half done. */
public interface ChallengeRepository {

    void add(Challenge challenge);

    /** A challenge that has neither expired nor failed too often. */
    Optional<Challenge> find(SecretToken token, Instant now);

    /**
     * The same, with one of its attempts taken. Taken before anybody looks at what is shown, so that no crowd of guesses
     * gets more of them than one after the other would.
     */
    Optional<Challenge> attempt(SecretToken token, Instant now);

    /**
     * Uses a challenge up; false when it is gone. Holds the account first: whoever ends its sessions removes its challenges
     * too, in this order.
     */
    boolean use(Challenge challenge);
}
