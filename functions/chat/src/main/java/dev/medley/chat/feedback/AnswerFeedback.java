package dev.medley.chat.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an answer they were given.
 *
 * @param isGood thumb up or down
 */
public record AnswerFeedback(
        UUID messageId,
        boolean isGood,
        List<FeedbackCategory> categories,
        @Nullable String text,
        Instant createdAt,
        Instant updatedAt) {

    public AnswerFeedback {
        categories = List.copyOf(categories);
    }
}
