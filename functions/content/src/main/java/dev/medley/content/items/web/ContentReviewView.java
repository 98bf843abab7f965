package dev.medley.content.items.web;

import dev.medley.content.items.ContentDecision;
import dev.medley.content.items.ContentReview;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentReview")
record ContentReviewView(
        UUID id,
        int version,
        ContentDecision decision,
        String comment,

        @Nullable @Schema(description = "Null where that account is erased")
        UUID reviewerId,

        Instant createdAt) {

    static ContentReviewView of(ContentReview review) {
        return new ContentReviewView(
                review.id(),
                review.version(),
                review.decision(),
                review.comment(),
                review.reviewerId(),
                review.createdAt());
    }
}
