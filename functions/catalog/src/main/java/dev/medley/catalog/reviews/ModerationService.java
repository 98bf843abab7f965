package dev.medley.catalog.reviews;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.catalog.CatalogEvents.ReviewPublished;
import dev.medley.catalog.reviews.Review.Reply;
import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.textfilter.JudgedText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the shop does with reviews. */
@Singleton
public class ModerationService {

    private final ReviewRepository repository;
    private final AuditLog audit;
    private final Outbox outbox;
    private final ReviewFilter filter;
    private final Clock clock;

    ModerationService(ReviewRepository repository, AuditLog audit, Outbox outbox, ReviewFilter filter, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.outbox = outbox;
        this.filter = filter;
        this.clock = clock;
    }

    /**
     * Publishes a review or rejects it, which may be done again, and keeps the rating of its product.
     *
     * @param expected whether the moderator has read this version
     */
    @Transactional
    public Review moderate(
            AuditContext context, UUID id, ReviewStatus status, @Nullable String reason, IntPredicate expected) {
        if (status == ReviewStatus.REJECTED && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("review-reason-missing", "/reason", "The author is told why a review is rejected.");
        }
        Review before = repository.lock(id).orElseThrow(ReviewService::unknown);
        VersionCheck.require(expected, before.version());
        Review review = before.moderated(status, status == ReviewStatus.REJECTED ? reason : null, clock.instant());
        repository.keep(review);
        repository.keepRating(review.productId());
        audit.note(context, "review.moderated", id, Map.of("status", status.label()));
        announce(before, review);
        return review;
    }

    private void announce(Review before, Review review) {
        if (review.isPublished() && !before.isPublished()) {
            outbox.announce(
                    review.accountId(),
                    review.id(),
                    new ReviewPublished(
                            review.id(), review.productId(), review.content().stars()));
        }
    }

    /** Publishes a review that moderators have released, if there is still one that says what they have read. */
    @Transactional
    public void release(UUID id, JudgedText judged) {
        repository
                .lock(id)
                .filter(before -> judged.covers(ReviewFilter.whole(before.content()), Instant.MAX))
                .ifPresent(before -> {
                    Review worded =
                            judged.isMasked() ? before.with(filter.masked(before.content()), clock.instant()) : before;
                    decided(before, worded, ReviewStatus.PUBLISHED, null);
                });
    }

    /** Rejects a review as moderators have decided, if there is still one. */
    @Transactional
    public void reject(UUID id, String reason) {
        repository
                .lock(id)
                .ifPresent(before -> decided(
                        before,
                        before,
                        ReviewStatus.REJECTED,
                        reason.isBlank() ? "Moderators have decided so." : reason));
    }

    private void decided(Review before, Review worded, ReviewStatus status, @Nullable String reason) {
        Review review = worded.moderated(status, reason, clock.instant());
        repository.keep(review);
        repository.keepRating(review.productId());
        announce(before, review);
    }

    /** Answers a review in the shop's name; null takes the answer back. */
    @Transactional
    public Review reply(AuditContext context, UUID id, @Nullable String text) {
        Review before = repository.lock(id).orElseThrow(ReviewService::unknown);
        Review review = before.answered(text == null ? null : new Reply(text, clock.instant()), before.updatedAt());
        repository.keep(review);
        audit.note(context, text == null ? "review.reply-removed" : "review.replied", id, Map.of());
        return review;
    }
}
