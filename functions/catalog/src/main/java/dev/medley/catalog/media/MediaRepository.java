package dev.medley.catalog.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The media of all products. */
public interface MediaRepository {

    /** Whether a product is there for who sees all, or for everybody. */
    boolean hasProduct(UUID productId, boolean seesAll);

    /** Holds the gallery of a product until the transaction ends. */
    void lock(UUID productId);

    /** How many a product has that were not rejected. */
    int count(UUID productId);

    /** Adds one at the end of the gallery. */
    void add(ProductMedia media, Instant dueAt);

    Optional<ProductMedia> find(UUID productId, UUID id);

    /** In the order of the gallery. */
    List<ProductMedia> list(UUID productId);

    void describe(UUID id, String alt, @Nullable UUID posterId);

    /** Puts the media of a product into this order. */
    void order(UUID productId, List<UUID> ids);

    /** Removes one; videos that it was the poster of have none any more. */
    boolean remove(UUID productId, UUID id);

    /** Begins to process one that is not at its end; empty when there is none. */
    Optional<ProductMedia> begin(UUID id, Instant dueAt);

    /** Looks after one that is being processed again at that time. */
    void postpone(UUID id, Instant dueAt);

    /** False when processing has ended otherwise meanwhile, or the media is deleted. */
    boolean accept(UUID id, MediaFindings findings);

    /** Likewise. */
    boolean reject(UUID id, MediaRejection rejection);

    /** Some that nothing has happened to for too long, which are due again at that time. */
    List<ProductMedia> takeDue(int most, Instant now, Instant dueAt);
}
