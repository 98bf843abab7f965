package dev.medley.audio.sharing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets shares and uses that nobody asks about any more. */
@Singleton
public class ShareRetention {

    private static final Duration KEPT = Duration.ofDays(90);

    private final RecordingShareRepository repository;
    private final Clock clock;

    ShareRetention(RecordingShareRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public void forget() {
        repository.forget(clock.instant().minus(KEPT));
    }
}
