package dev.medley.flags.definitions;

import dev.medley.events.Outbox;
import dev.medley.flags.FlagsEvents.FlagStale;
import dev.medley.settings.LiveSettings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Finds flags that have been there longer than they are needed, and says so once. */
@Singleton
public class StaleFlags {

    private final StaleFlagRepository repository;
    private final LiveSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    StaleFlags(StaleFlagRepository repository, LiveSettings settings, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks at all flags; safe to repeat. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        StaleFlagSettings current = settings.current(StaleFlagSettings.class);
        repository.clear(now, current.settled(), current.unused());
        repository
                .mark(now, current.settled(), current.unused())
                .forEach(
                        flag -> outbox.announce(flag.createdBy(), flag.id(), new FlagStale(flag.key(), flag.reason())));
    }
}
