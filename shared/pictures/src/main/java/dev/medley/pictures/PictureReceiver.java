package dev.medley.pictures;

import dev.medley.images.ImageRefused;
import dev.medley.objects.StoredObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes pictures that have arrived, and looks after those that nothing happens to. Safe to be told of one twice: only
 * the first end of processing counts.
 */
public final class PictureReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(PictureReceiver.class);
    private static final Duration PROCESSING = Duration.ofMinutes(20);
    private static final int MOST_ATTEMPTS = 20;
    private static final int BATCH = 100;

    private final PictureUploads uploads;
    private final PictureObjects objects;
    private final Clock clock;

    public PictureReceiver(PictureUploads uploads, PictureObjects objects, Clock clock) {
        this.uploads = uploads;
        this.objects = objects;
        this.clock = clock;
    }

    /** Takes the object that has arrived under a key. */
    public void receive(String key) {
        objects.ofUpload(key).ifPresentOrElse(this::receive, () -> LOG.warn("No key of ours: {}", key));
    }

    private void receive(UUID id) {
        StoredObject object = objects.upload(id).orElse(null);
        if (object == null) {
            LOG.info("The upload of {} is gone already", id);
            return;
        }
        uploads.begin(id, clock.instant().plus(PROCESSING)).ifPresent(picture -> process(picture, object.sizeBytes()));
        objects.removeUpload(id);
    }

    private void process(UploadedPicture picture, long sizeBytes) {
        UUID id = picture.id();
        if (picture.attempts() > MOST_ATTEMPTS) {
            reject(id, "processing-failed", "The file could not be processed, in many attempts.");
        } else if (sizeBytes != picture.announcedBytes()) {
            reject(id, "size-mismatch", "The file has not as many bytes as were announced.");
        } else {
            publish(id);
        }
    }

    private void publish(UUID id) {
        try {
            PictureFindings findings = objects.publish(id);
            if (uploads.accept(id, findings)) {
                objects.removePublic(id, findings.renditions());
            }
        } catch (ImageRefused refused) {
            reject(id, refused.reason().code(), String.valueOf(refused.getMessage()));
        }
    }

    private void reject(UUID id, String code, String detail) {
        if (uploads.reject(id, new PictureRejection(code, detail))) {
            objects.removePublic(id, List.of());
        }
    }

    /** What arrived without notice is processed, what never came is given up, and what is gone is removed from the store. */
    public void sweep() {
        Instant now = clock.instant();
        for (UploadedPicture picture : uploads.takeDue(BATCH, now, now.plus(PROCESSING))) {
            try {
                if (objects.upload(picture.id()).isPresent()) {
                    receive(picture.id());
                } else if (picture.expiresAt().isBefore(now)) {
                    reject(picture.id(), "upload-expired", "No file arrived in time.");
                }
            } catch (RuntimeException e) {
                LOG.warn("Picture {} could not be looked after and waits for the next sweep", picture.id(), e);
            }
        }
        for (UUID id : uploads.leftovers(BATCH)) {
            objects.removeUpload(id);
            objects.removePublic(id, List.of());
            uploads.forgetLeftover(id);
        }
    }
}
