package dev.medley.catalog.media;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done with the gallery of a product. */
@Singleton
public class MediaService {

    /** How many media a product has at most. */
    public static final int MOST = 50;

    private final MediaRepository repository;
    private final MediaObjects objects;
    private final AuditLog audit;
    private final Clock clock;

    MediaService(MediaRepository repository, MediaObjects objects, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Media to come, and the one request that brings the file. */
    public record Announced(ProductMedia media, PresignedTransfer request) {}

    /** What is said of media: its text for who does not see it, and the poster of a video. */
    public record Description(String alt, @Nullable UUID posterId) {}

    /** Announces a file, which the store takes only with the size and type announced. */
    @Transactional
    public Announced announce(AuditContext context, UUID productId, MediaUpload declared) {
        MediaLimits.require(declared);
        requireProduct(productId, true);
        repository.lock(productId);
        if (repository.count(productId) >= MOST) {
            throw Refusal.conflict("media-full", "A product has at most " + MOST + " pictures and videos.");
        }
        Instant now = clock.instant();
        ProductMedia media = new ProductMedia(
                Ids.next(clock),
                productId,
                declared,
                MediaStatus.UPLOADING,
                0,
                null,
                0,
                now.plus(MediaDeadlines.UPLOAD),
                null,
                null,
                now);
        repository.add(media, now.plus(MediaDeadlines.ARRIVAL));
        note(context, "media.announced", media.id(), productId);
        return new Announced(media, objects.request(media));
    }

    /** In order; those that are not ready only for who sees all. */
    public List<ProductMedia> list(UUID productId, boolean seesAll) {
        requireProduct(productId, seesAll);
        return repository.list(productId).stream()
                .filter(media -> seesAll || media.isReady())
                .toList();
    }

    public ProductMedia find(UUID productId, UUID id) {
        return repository.find(productId, id).orElseThrow(MediaService::unknown);
    }

    @Transactional
    public ProductMedia describe(AuditContext context, UUID productId, UUID id, UnaryOperator<Description> change) {
        repository.lock(productId);
        ProductMedia media = find(productId, id);
        Description said = change.apply(new Description(media.declared().alt(), media.posterId()));
        UUID posterId = said.posterId();
        if (posterId != null && !posterId.equals(media.posterId())) {
            requirePoster(media, posterId);
        }
        repository.describe(id, said.alt(), posterId);
        note(context, "media.changed", id, productId);
        return find(productId, id);
    }

    private void requirePoster(ProductMedia media, UUID posterId) {
        boolean fits = media.declared().kind() == MediaKind.VIDEO
                && repository
                        .find(media.productId(), posterId)
                        .filter(poster -> poster.declared().kind() == MediaKind.IMAGE && poster.isReady())
                        .isPresent();
        if (!fits) {
            throw Refusal.invalid(
                    "media-poster-invalid", "/posterId", "The poster of a video is a picture of the product.");
        }
    }

    /** Puts the media of a product into another order; each of them is named once. */
    @Transactional
    public List<ProductMedia> order(AuditContext context, UUID productId, List<UUID> ids) {
        requireProduct(productId, true);
        repository.lock(productId);
        List<UUID> present =
                repository.list(productId).stream().map(ProductMedia::id).toList();
        if (ids.size() != present.size() || !new HashSet<>(ids).equals(new HashSet<>(present))) {
            throw Refusal.invalid(
                    "media-order-invalid", "/ids", "The order names each picture and video of the product once.");
        }
        repository.order(productId, ids);
        note(context, "media.ordered", productId, productId);
        return repository.list(productId);
    }

    /** Removes one with all that is shown of it. */
    @Transactional
    public void remove(AuditContext context, UUID productId, UUID id) {
        if (!repository.remove(productId, id)) {
            throw unknown();
        }
        note(context, "media.deleted", id, productId);
        objects.removeUpload(id);
        objects.removePublic(id, List.of());
    }

    private void note(AuditContext context, String action, UUID id, UUID productId) {
        audit.note(context, action, id, Map.of("product", productId.toString()));
    }

    private void requireProduct(UUID productId, boolean seesAll) {
        if (!repository.hasProduct(productId, seesAll)) {
            throw Refusal.notFound("product-unknown", "There is no such product.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("media-unknown", "There is no such picture or video.");
    }
}
