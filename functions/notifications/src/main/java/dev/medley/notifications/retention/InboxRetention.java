package dev.medley.notifications.retention;

import dev.medley.notifications.deliveries.DeliveryRepository;
import dev.medley.notifications.entries.NotificationRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Deletes notifications and the log of their deliveries once they are old. */
@Singleton
public class InboxRetention {

    private static final int MOST = 5_000;

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final RetentionSettings settings;
    private final Clock clock;

    InboxRetention(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            RetentionSettings settings,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes some; whether there may be more. */
    @Transactional
    public boolean deleteSome() {
        Instant before = clock.instant().minus(settings.retention());
        int deleted = Math.max(notifications.deleteBefore(before, MOST), deliveries.deleteBefore(before, MOST));
        return deleted == MOST;
    }
}
