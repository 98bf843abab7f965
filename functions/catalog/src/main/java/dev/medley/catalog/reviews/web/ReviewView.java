package dev.medley.catalog.reviews.web;

import dev.medley.catalog.reviews.Review;
import dev.medley.catalog.reviews.ReviewStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Review", description = "A review as its author and moderators see it")
record ReviewView(
        UUID id,
        UUID productId,
        UUID orderLineId,
        UUID accountId,
        int stars,
        String title,
        String text,
        ReviewStatus status,

        @Nullable @Schema(description = "Why it was rejected")
        String reason,

        int helpful,
        int unhelpful,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ReviewView of(Review review) {
        Review.Reply reply = review.reply();
        return new ReviewView(
                review.id(),
                review.productId(),
                review.orderLineId(),
                review.accountId(),
                review.content().stars(),
                review.content().title(),
                review.content().text(),
                review.status(),
                review.reason(),
                review.votes().helpful(),
                review.votes().unhelpful(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.repliedAt(),
                review.version(),
                review.createdAt(),
                review.updatedAt());
    }
}
