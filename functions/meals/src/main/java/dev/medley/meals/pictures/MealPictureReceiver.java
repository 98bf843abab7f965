package dev.medley.meals.pictures;

import dev.medley.images.ImageRefused;
import dev.medley.meals.pictures.MealPicture.Rejection;
import dev.medley.objects.StoredObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes pictures that have arrived, and looks after those that nothing happens to. Safe to be told of one twice: only
 * the first end of processing counts.
 */
@Singleton
public class MealPictureReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(MealPictureReceiver.class);
    private static final Duration PROCESSING = Duration.ofMinutes(20);
    private static final int MOST_ATTEMPTS = 20;
    private static final int BATCH = 100;

    private final MealPictureRepository repository;
    private final MealPictureObjects objects;
    private final MealPictureExaminer examiner;
    private final Clock clock;

    MealPictureReceiver(
            MealPictureRepository repository, MealPictureObjects objects, MealPictureExaminer examiner, Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.examiner = examiner;
        this.clock = clock;
    }

    /** Takes the object that has arrived under a key. */
    public void receive(String key) {
        MealPictureObjects.ofUpload(key).ifPresentOrElse(this::receive, () -> LOG.warn("No key of ours: {}", key));
    }

    private void receive(UUID id) {
        StoredObject object = objects.upload(id).orElse(null);
        if (object == null) {
            LOG.info("The upload of {} is gone already", id);
            return;
        }
        repository.begin(id, clock.instant().plus(PROCESSING)).ifPresent(media -> process(media, object.sizeBytes()));
        objects.removeUpload(id);
    }

    private void process(MealPicture media, long sizeBytes) {
        MealPicture.Upload upload = media.upload();
        if (media.attempts() > MOST_ATTEMPTS) {
            reject(media.id(), "processing-failed", "The file could not be processed, in many attempts.");
        } else if (sizeBytes != upload.sizeBytes()) {
            reject(media.id(), "size-mismatch", "The file has not as many bytes as were announced.");
        } else {
            examine(media);
        }
    }

    private void examine(MealPicture media) {
        UUID id = media.id();
        try {
            MealPicture.Findings findings = examiner.examine(id, bytes(id));
            if (repository.accept(id, findings)) {
                objects.removePublic(id, findings.renditions());
            }
        } catch (ImageRefused refused) {
            reject(id, refused.reason().code(), String.valueOf(refused.getMessage()));
        }
    }

    private byte[] bytes(UUID id) {
        try {
            Path folder = Files.createTempDirectory("meals-pictures");
            Path file = folder.resolve("upload");
            try {
                objects.download(id, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reject(UUID id, String code, String detail) {
        if (repository.reject(id, new Rejection(code, detail))) {
            objects.removePublic(id, List.of());
        }
    }

    /** What arrived without notice is processed, what never came is given up, and what is gone is removed from the store. */
    public void sweep() {
        for (MealPicture media :
                repository.takeDue(BATCH, clock.instant(), clock.instant().plus(PROCESSING))) {
            try {
                if (objects.upload(media.id()).isPresent()) {
                    receive(media.id());
                } else if (media.expiresAt().isBefore(clock.instant())) {
                    reject(media.id(), "upload-expired", "No file arrived in time.");
                }
            } catch (RuntimeException e) {
                LOG.warn("Media {} could not be looked after and waits for the next sweep", media.id(), e);
            }
        }
        for (UUID id : repository.leftovers(BATCH)) {
            objects.removeUpload(id);
            objects.removePublic(id, List.of());
            repository.forgetLeftover(id);
        }
    }
}
