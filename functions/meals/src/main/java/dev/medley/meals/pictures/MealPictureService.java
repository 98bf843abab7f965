package dev.medley.meals.pictures;

import dev.medley.access.Caller;
import dev.medley.images.ImageFormat;
import dev.medley.images.ImageLimits;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.meals.pictures.MealPicture.Status;
import dev.medley.meals.recipes.MealAccess;
import dev.medley.objects.PresignedTransfer;
import dev.medley.pictures.PictureObjects;
import dev.medley.pictures.PictureUpload;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What authors do with the pictures of a meal. */
@Singleton
public class MealPictureService {

    private static final int MOST = 40;

    /** Longer than a presigned request may be used. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private static final Duration ARRIVAL = Duration.ofMinutes(20);

    private final MealPictureRepository repository;
    private final PictureObjects objects;
    private final MealAccess access;
    private final Clock clock;

    protected MealPictureService(
            MealPictureRepository repository, PictureObjects objects, MealAccess access, Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.access = access;
        this.clock = clock;
    }

    /** A picture to come, and the one request that brings the file. */
    public record Announced(MealPicture media, PresignedTransfer request) {}

    /** Announces a picture, which the store takes only with the size and type announced. */
    @Transactional
    public Announced announce(Caller caller, UUID mealId, PictureUpload upload, String alt) {
        require(upload);
        requireRoom(caller, mealId);
        Instant now = clock.instant();
        MealPicture media = new MealPicture(
                Ids.next(clock), mealId, upload, alt, Status.UPLOADING, 0, now.plus(UPLOAD), null, null, now);
        repository.add(media, now.plus(ARRIVAL));
        return new Announced(media, objects.request(media.id(), upload));
    }

    public List<MealPicture> list(Caller caller, UUID mealId) {
        return repository.list(access.own(caller, mealId).id());
    }

    public MealPicture find(Caller caller, UUID mealId, UUID id) {
        return repository.find(access.own(caller, mealId).id(), id).orElseThrow(MealPictureService::unknown);
    }

    /** Deletes one that neither the latest version shows nor the one that everybody reads. */
    @Transactional
    public void remove(Caller caller, UUID mealId, UUID id) {
        if (access.lockWritable(caller, mealId).document().imageIds().contains(id)) {
            throw Refusal.conflict("media-used", "The meal shows it; take it out and save that first.");
        }
        if (!repository.remove(mealId, id)) {
            throw unknown();
        }
    }

    private void requireRoom(Caller caller, UUID mealId) {
        if (repository.count(access.lockWritable(caller, mealId).id()) >= MOST) {
            throw Refusal.conflict("media-full", "A meal has at most " + MOST + " pictures.");
        }
    }

    private static void require(PictureUpload upload) {
        if (ImageFormat.ofContentType(upload.contentType()).isEmpty()) {
            throw Refusal.invalid("media-type-unknown", "/contentType", "A picture is JPEG, PNG, GIF or WebP.");
        }
        long most = ImageLimits.USUAL.maxBytes();
        if (upload.sizeBytes() > most) {
            String detail = "A file has at most %d bytes.".formatted(most);
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "media-too-large", detail, List.of(new Fault("/sizeBytes", detail)));
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("media-unknown", "There is no such picture.");
    }
}
