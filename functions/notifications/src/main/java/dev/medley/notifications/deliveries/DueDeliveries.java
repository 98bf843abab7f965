package dev.medley.notifications.deliveries;

import dev.medley.kernel.Ids;
import dev.medley.notifications.deliveries.DigestRepository.DueDigest;
import dev.medley.notifications.preferences.PreferenceRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Has mails and digests sent whose time has come. */
@Singleton
public class DueDeliveries {

    private static final int MOST = 500;

    private final DeliveryRepository repository;
    private final DigestRepository digests;
    private final PreferenceRepository preferences;
    private final DeliveryEvents events;
    private final Clock clock;

    DueDeliveries(
            DeliveryRepository repository,
            DigestRepository digests,
            PreferenceRepository preferences,
            DeliveryEvents events,
            Clock clock) {
        this.repository = repository;
        this.digests = digests;
        this.preferences = preferences;
        this.events = events;
        this.clock = clock;
    }

    /** Queues some mails; whether there may be more. */
    @Transactional
    public boolean queueSome() {
        List<Delivery> due = repository.queueDue(clock.instant(), MOST);
        events.announce(due);
        return due.size() == MOST;
    }

    /** The digests whose time has come, or some of them. */
    public List<DueDigest> digests() {
        return digests.due(clock.instant(), MOST);
    }

    /**
     * Queues the digest of an account and a day. What came too late for the one of that day, or after a change of time or
     * zone would come a second time on it, waits for the next.
     */
    @Transactional
    public void queue(DueDigest digest) {
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        if (digests.add(id, digest, now)) {
            digests.fill(id, digest);
            events.announceDigest(digest.accountId(), id);
        } else {
            digests.move(digest, preferences.timetable(digest.accountId()).digestAfter(digest.day(), now));
        }
    }
}
