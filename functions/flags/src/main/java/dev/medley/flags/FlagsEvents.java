package dev.medley.flags;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;

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
}
