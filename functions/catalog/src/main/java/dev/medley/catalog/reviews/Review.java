package dev.medley.catalog.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of a product.
 *
 * @param orderLineId the purchase that it is about
 * @param reason why it was rejected, for its author
 * @param reply what the shop answers
 */
public record Review(
        UUID id,
        UUID productId,
        UUID orderLineId,
        UUID accountId,
        Content content,
        ReviewStatus status,
        @Nullable String reason,
        Votes votes,
        @Nullable Reply reply,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** What its author wrote. */
    public record Content(int stars, String title, String text) {}

    /** How many found it helpful, and how many did not. */
    public record Votes(int helpful, int unhelpful) {}

    /** What the shop answers. */
    public record Reply(String text, Instant repliedAt) {}

    boolean isPublished() {
        return status == ReviewStatus.PUBLISHED;
    }

    /** What has another text waits for a moderator again. */
    Review with(Content content, Instant now) {
        return revised(content, ReviewStatus.PENDING, null, reply, now);
    }

    Review moderated(ReviewStatus status, @Nullable String reason, Instant now) {
        return revised(content, status, reason, reply, now);
    }

    Review answered(@Nullable Reply reply, Instant now) {
        return revised(content, status, reason, reply, now);
    }

    private Review revised(
            Content content, ReviewStatus status, @Nullable String reason, @Nullable Reply reply, Instant now) {
        return new Review(
                id,
                productId,
                orderLineId,
                accountId,
                content,
                status,
                reason,
                votes,
                reply,
                version + 1,
                createdAt,
                now);
    }
}
