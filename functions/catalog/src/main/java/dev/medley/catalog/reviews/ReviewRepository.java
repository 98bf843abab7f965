package dev.medley.catalog.reviews;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviews of all products. */
public interface ReviewRepository {

    /** The account's purchases of a product that were delivered, the first one first. */
    List<Purchase> purchases(UUID accountId, UUID productId);

    /** Whether a product is sold. */
    boolean isSold(UUID productId);

    /** False when there is a review of the purchase. */
    boolean add(Review review);

    Optional<Review> find(UUID id);

    /** Finds one and holds it until the transaction ends. */
    Optional<Review> lock(UUID id);

    void keep(Review review);

    void remove(UUID id);

    /** The published reviews of a product. */
    Page<Review> listPublished(UUID productId, @Nullable Integer stars, PageRequest page);

    /** An account's, newest first. */
    Page<Review> listOwn(UUID accountId, PageRequest page);

    /** Of all accounts, newest first. */
    Page<Review> listAll(ReviewStatus status, PageRequest page);

    /** Keeps what an account says of a review that is held; null for nothing any more. */
    void vote(UUID id, UUID accountId, @Nullable Boolean helpful, Instant now);

    /** Keeps the rating of a product as its published reviews make it. */
    void keepRating(UUID productId);

    /** Removes all that an account has, and its votes. */
    void erase(UUID accountId);
}
