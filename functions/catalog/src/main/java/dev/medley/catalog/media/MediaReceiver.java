package dev.medley.catalog.media;

import dev.medley.catalog.media.MalwareScan.Verdict;
import dev.medley.objects.StoredObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes files that have arrived. Safe to be told of one twice, at once or much later: what is published has a name made
 * of its content, and only the first end of processing counts.
 */
@Singleton
public class MediaReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(MediaReceiver.class);

    /** More than a queue tries a message, so that an outage is survived; a file that kills the worker is given up. */
    private static final int MOST_ATTEMPTS = 20;

    private final MediaRepository repository;
    private final MediaExaminer examiner;
    private final MediaObjects objects;
    private final MalwareScan malwareScan;
    private final Clock clock;

    MediaReceiver(
            MediaRepository repository,
            MediaExaminer examiner,
            MediaObjects objects,
            MalwareScan malwareScan,
            Clock clock) {
        this.repository = repository;
        this.examiner = examiner;
        this.objects = objects;
        this.malwareScan = malwareScan;
        this.clock = clock;
    }

    /** Takes the object that has arrived under a key. */
    public void receive(String key) {
        MediaObjects.ofUpload(key).ifPresentOrElse(id -> receive(id, key), () -> LOG.warn("No key of ours: {}", key));
    }

    private void receive(UUID id, String key) {
        Optional<StoredObject> object = objects.find(key);
        if (object.isEmpty()) {
            LOG.info("{} is gone already", key);
            return;
        }
        repository
                .begin(id, clock.instant().plus(MediaDeadlines.PROCESSING))
                .ifPresentOrElse(media -> process(media, object.get().sizeBytes()), () -> objects.removeUpload(id));
    }

    private void process(ProductMedia media, long sizeBytes) {
        try {
            Path folder = Files.createTempDirectory("media");
            Path file = folder.resolve("upload");
            try {
                boolean isOver = tryToExamine(media, sizeBytes, file);
                if (isOver) {
                    objects.removeUpload(media.id());
                }
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when the file has to be looked at again later. */
    private boolean tryToExamine(ProductMedia media, long sizeBytes, Path file) {
        try {
            require(media, sizeBytes);
            objects.download(media.uploadKey(), file);
            Verdict verdict = malwareScan.verdict(media.uploadKey(), file);
            if (verdict == Verdict.PENDING) {
                repository.postpone(media.id(), clock.instant().plus(MediaDeadlines.SCAN));
                return false;
            }
            if (verdict == Verdict.INFECTED) {
                throw new MediaRejected("malware", "The file is known to do harm.");
            }
            accept(media, examiner.examine(media, file));
        } catch (MediaRejected e) {
            reject(media, e.rejection());
        }
        return true;
    }

    private static void require(ProductMedia media, long sizeBytes) {
        if (media.attempts() > MOST_ATTEMPTS) {
            throw new MediaRejected("processing-failed", "The file could not be processed, in many attempts.");
        }
        if (sizeBytes != media.declared().sizeBytes()) {
            throw new MediaRejected("size-mismatch", "The file has not as many bytes as were announced.");
        }
    }

    private void accept(ProductMedia media, MediaFindings findings) {
        if (repository.accept(media.id(), findings)) {
            objects.removePublic(media.id(), findings.renditions());
        } else {
            List<MediaRendition> kept = repository
                    .find(media.productId(), media.id())
                    .map(ProductMedia::findings)
                    .map(MediaFindings::renditions)
                    .orElse(List.of());
            objects.removePublic(media.id(), kept);
        }
    }

    void reject(ProductMedia media, MediaRejection rejection) {
        if (repository.reject(media.id(), rejection)) {
            objects.removePublic(media.id(), List.of());
        }
    }
}
