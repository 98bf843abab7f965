package dev.medley.notifications.entries;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Deletes notifications once they are old. */
@Singleton
public class OldNotifications {

    private static final int MOST = 5_000;

    private final NotificationRepository repository;
    private final RetentionSettings settings;
    private final Clock clock;

    OldNotifications(NotificationRepository repository, RetentionSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes some; whether there may be more. */
    @Transactional
    public boolean deleteSome() {
        return repository.deleteBefore(clock.instant().minus(settings.retention()), MOST) == MOST;
    }
}
