package dev.medley.catalog.media;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after media that nothing has happened to for too long: a notice that was lost is sent again, a worker that died is
 * replaced, a scan that was waited for is asked for again, and an upload that never came is given up.
 */
@Singleton
public class StalledMedia {

    private static final Logger LOG = LoggerFactory.getLogger(StalledMedia.class);
    private static final int BATCH = 100;
    private static final MediaRejection EXPIRED = new MediaRejection("upload-expired", "No file arrived in time.");

    private final MediaRepository repository;
    private final MediaReceiver receiver;
    private final MediaObjects objects;
    private final MediaArrivals arrivals;
    private final Clock clock;

    StalledMedia(
            MediaRepository repository,
            MediaReceiver receiver,
            MediaObjects objects,
            MediaArrivals arrivals,
            Clock clock) {
        this.repository = repository;
        this.receiver = receiver;
        this.objects = objects;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Looks after some at most; the others are first in line next time. */
    public void sweep() {
        Instant now = clock.instant();
        List<ProductMedia> due = repository.takeDue(BATCH, now, now.plus(MediaDeadlines.ARRIVAL));
        due.forEach(this::tryToLookAfter);
    }

    private void tryToLookAfter(ProductMedia media) {
        try {
            if (objects.find(media.uploadKey()).isPresent()) {
                arrivals.announce(media.uploadKey());
            } else if (media.expiresAt().isBefore(clock.instant())) {
                receiver.reject(media, EXPIRED);
            }
        } catch (RuntimeException e) {
            LOG.warn("Media {} could not be looked after and waits for the next sweep", media.id(), e);
        }
    }
}
