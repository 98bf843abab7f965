package dev.medley.notifications.deliveries;

import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.preferences.ScheduleListener;
import dev.medley.notifications.preferences.Timetable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Has what waits for times of an account follow where those are others. */
@Singleton
class DeferredDeliveries implements ScheduleListener {

    private final DeliveryRepository repository;
    private final DigestRepository digests;
    private final PreferenceRepository preferences;
    private final Clock clock;

    DeferredDeliveries(
            DeliveryRepository repository, DigestRepository digests, PreferenceRepository preferences, Clock clock) {
        this.repository = repository;
        this.digests = digests;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** What waits for the end of quiet hours is looked at anew; what waits for a digest waits for the next of the new times. */
    @Override
    public void scheduleChanged(UUID accountId) {
        repository.reconsider(accountId);
        Timetable timetable = preferences.timetable(accountId);
        Instant now = clock.instant();
        digests.moveAll(
                accountId,
                digests.lastDay(accountId)
                        .map(day -> timetable.digestAfter(day, now))
                        .orElseGet(() -> timetable.nextDigest(now)));
    }
}
