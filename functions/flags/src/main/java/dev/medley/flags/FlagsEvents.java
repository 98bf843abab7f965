package dev.medley.flags;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the flag, its owner the account that made it. */
public sealed interface FlagsEvents extends EventData {

    /**
     * A flag has been there longer than it is needed; announced once, until it is needed again.
     *
     * @param reason {@code expired}, {@code settled} or {@code unused}
     */
    @EventType("flag.stale")
    @Serdeable
    record FlagStale(String flag, String reason) implements FlagsEvents {}

    /** A rollout has reached its last step, and everything was in order. */
    @EventType("flag.rolled-out")
    @Serdeable
    record FlagRolledOut(String flag, String environment, String variant, UUID automationId) implements FlagsEvents {}

    /**
     * A rollout has gone back, since a check failed.
     *
     * @param reason in words
     */
    @EventType("flag.rolled-back")
    @Serdeable
    record FlagRolledBack(String flag, String environment, String variant, UUID automationId, String reason)
            implements FlagsEvents {}

    /**
     * A rollout goes no further: a check failed, or somebody changed the flag.
     *
     * @param reason in words, or the code of a problem
     */
    @EventType("flag.rollout-stopped")
    @Serdeable
    record FlagRolloutStopped(String flag, String environment, String variant, UUID automationId, String reason)
            implements FlagsEvents {}
}
