package dev.medley.catalog.reviews.web;

import dev.medley.catalog.reviews.Review;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PublishedReview", description = "What somebody says of a product that they bought and were sent")
record PublishedReviewView(
        UUID id,
        UUID productId,
        int stars,
        String title,
        String text,
        int helpful,
        int unhelpful,

        @Nullable @Schema(description = "What the shop answers")
        String reply,

        @Nullable Instant repliedAt,
        Instant createdAt,
        Instant updatedAt) {

    static PublishedReviewView of(Review review) {
        Review.Reply reply = review.reply();
        return new PublishedReviewView(
                review.id(),
                review.productId(),
                review.content().stars(),
                review.content().title(),
                review.content().text(),
                review.votes().helpful(),
                review.votes().unhelpful(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.repliedAt(),
                review.createdAt(),
                review.updatedAt());
    }
}
