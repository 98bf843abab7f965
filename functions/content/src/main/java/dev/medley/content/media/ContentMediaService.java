package dev.medley.content.media;

import dev.medley.access.Caller;
import dev.medley.content.items.ContentItem;
import dev.medley.content.items.ItemAccess;
import dev.medley.content.media.ContentMedia.Status;
import dev.medley.content.publications.PublicationRepository;
import dev.medley.images.ImageFormat;
import dev.medley.images.ImageLimits;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
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

/** What authors do with the media of an item. */
@Singleton
public class ContentMediaService {

    private static final int MOST = 100;

    /** Longer than a presigned request may be used. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private static final Duration ARRIVAL = Duration.ofMinutes(20);

    private final ContentMediaRepository repository;
    private final PictureObjects objects;
    private final ItemAccess access;
    private final PublicationRepository publications;
    private final Clock clock;

    protected ContentMediaService(
            ContentMediaRepository repository,
            PictureObjects objects,
            ItemAccess access,
            PublicationRepository publications,
            Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.access = access;
        this.publications = publications;
        this.clock = clock;
    }

    /** A picture to come, and the one request that brings the file. */
    public record Announced(ContentMedia media, PresignedTransfer request) {}

    /** Announces a picture, which the store takes only with the size and type announced. */
    @Transactional
    public Announced announce(Caller caller, UUID itemId, PictureUpload upload, String alt) {
        require(upload);
        requireRoom(caller, itemId);
        Instant now = clock.instant();
        ContentMedia media = new ContentMedia(
                Ids.next(clock), itemId, null, upload, alt, Status.UPLOADING, 0, now.plus(UPLOAD), null, null, now);
        repository.add(media, caller.accountId(), now.plus(ARRIVAL));
        return new Announced(media, objects.request(media.id(), upload));
    }

    /** Has an item show a recording of who adds it. */
    @Transactional
    public ContentMedia add(Caller caller, UUID itemId, UUID recordingId, String alt) {
        requireRoom(caller, itemId);
        if (!repository.ownsRecording(caller.accountId(), recordingId)) {
            throw Refusal.invalid("recording-unknown", "/recordingId", "You have no such recording that is ready.");
        }
        Instant now = clock.instant();
        ContentMedia media = new ContentMedia(
                Ids.next(clock), itemId, recordingId, null, alt, Status.READY, 0, now, null, null, now);
        repository.add(media, caller.accountId(), now);
        return media;
    }

    public List<ContentMedia> list(Caller caller, UUID itemId) {
        return repository.list(access.readable(caller, itemId).id());
    }

    public ContentMedia find(Caller caller, UUID itemId, UUID id) {
        return repository.find(access.readable(caller, itemId).id(), id).orElseThrow(ContentMediaService::unknown);
    }

    /** Deletes one that neither the latest version shows nor the one that everybody reads. */
    @Transactional
    public void remove(Caller caller, UUID itemId, UUID id) {
        ContentItem item = access.lockWritable(caller, itemId);
        boolean isShown = item.document().mediaIds().contains(id)
                || publications
                        .find(itemId)
                        .filter(publication -> publication.document().mediaIds().contains(id))
                        .isPresent();
        if (isShown) {
            throw Refusal.conflict("media-used", "The item shows it; take it out and save, or publish, that first.");
        }
        if (!repository.remove(itemId, id)) {
            throw unknown();
        }
    }

    private void requireRoom(Caller caller, UUID itemId) {
        ContentItem item = access.lockWritable(caller, itemId);
        if (repository.count(item.id()) >= MOST) {
            throw Refusal.conflict("media-full", "An item has at most " + MOST + " pictures and recordings.");
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
        return Refusal.notFound("media-unknown", "There is no such picture or recording.");
    }
}
