package dev.medley.catalog.reviews;

import dev.medley.catalog.reviews.Review.Content;
import dev.medley.catalog.reviews.Review.Votes;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What buyers do with reviews. */
@Singleton
public class ReviewService {

    private final ReviewRepository repository;
    private final ReviewFilter filter;
    private final Clock clock;

    ReviewService(ReviewRepository repository, ReviewFilter filter, Clock clock) {
        this.repository = repository;
        this.filter = filter;
        this.clock = clock;
    }

    /**
     * Takes a review of a purchase, to wait for a moderator.
     *
     * @param orderLineId the purchase; null for the first one that has no review
     */
    @Transactional
    public Review create(UUID accountId, UUID productId, @Nullable UUID orderLineId, Content content) {
        if (!repository.isSold(productId)) {
            throw Refusal.notFound("product-unknown", "There is no such product.");
        }
        List<Purchase> purchases = repository.purchases(accountId, productId).stream()
                .filter(purchase -> orderLineId == null || purchase.lineId().equals(orderLineId))
                .toList();
        if (purchases.isEmpty()) {
            throw Refusal.conflict("purchase-missing", "Who was sent a product may review it.");
        }
        UUID lineId = purchases.stream()
                .filter(purchase -> !purchase.reviewed())
                .findFirst()
                .map(Purchase::lineId)
                .orElseThrow(ReviewService::exists);
        Instant now = clock.instant();
        ReviewFilter.Filtered filtered = filter.filter(accountId, content);
        Review review = new Review(
                Ids.next(clock),
                productId,
                lineId,
                accountId,
                filtered.content(),
                ReviewStatus.PENDING,
                null,
                new Votes(0, 0),
                null,
                1,
                now,
                now);
        if (!repository.add(review)) {
            throw exists();
        }
        filter.announce(review, filtered);
        return review;
    }

    /** One of the account's own. */
    public Review find(UUID id, UUID accountId) {
        return repository
                .find(id)
                .filter(review -> review.accountId().equals(accountId))
                .orElseThrow(ReviewService::unknown);
    }

    /** Changes the text of one's own review, which waits for a moderator again. */
    @Transactional
    public Review change(UUID id, UUID accountId, UnaryOperator<Content> change, IntPredicate expected) {
        Review review = lockOwn(id, accountId);
        VersionCheck.require(expected, review.version());
        ReviewFilter.Filtered filtered = filter.filter(accountId, change.apply(review.content()));
        Review changed = review.with(filtered.content(), clock.instant());
        repository.keep(changed);
        repository.keepRating(review.productId());
        filter.announce(changed, filtered);
        return changed;
    }

    @Transactional
    public void remove(UUID id, UUID accountId) {
        Review review = lockOwn(id, accountId);
        repository.remove(id);
        repository.keepRating(review.productId());
    }

    /** Keeps whether an account finds a review helpful; null for nothing any more. */
    @Transactional
    public Review vote(UUID id, UUID accountId, @Nullable Boolean helpful) {
        Review review = repository.lock(id).filter(Review::isPublished).orElseThrow(ReviewService::unknown);
        if (review.accountId().equals(accountId)) {
            throw Refusal.conflict("review-own", "Nobody votes on a review of their own.");
        }
        repository.vote(id, accountId, helpful, clock.instant());
        return repository.find(id).orElseThrow(ReviewService::unknown);
    }

    private Review lockOwn(UUID id, UUID accountId) {
        return repository
                .lock(id)
                .filter(review -> review.accountId().equals(accountId))
                .orElseThrow(ReviewService::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("review-unknown", "There is no such review.");
    }

    private static Refusal exists() {
        return Refusal.conflict("review-exists", "There is a review of this purchase already.");
    }
}
