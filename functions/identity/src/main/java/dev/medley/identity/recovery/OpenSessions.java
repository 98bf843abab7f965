package dev.medley.identity.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions that accounts have open, and their sign-ins that are half done. */
public interface OpenSessions {

    /** Ends those of an account but one, forgets its half-done sign-ins, and says which sessions it ended. */
    List<UUID> end(UUID accountId, @Nullable UUID except, String because, Instant now);
}
