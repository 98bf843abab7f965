package dev.medley.chat.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say of answers. */
public interface AnswerFeedbackRepository {

    /** What is said in words. */
    record Comment(UUID messageId, boolean isGood, List<FeedbackCategory> categories, String text, Instant at) {}

    void put(UUID messageId, boolean isGood, List<FeedbackCategory> categories, @Nullable String text, Instant now);

    Optional<AnswerFeedback> find(UUID messageId);

    boolean remove(UUID messageId);

    /** Of answers that were asked for in a time; titles as far as the reader may read them. */
    FeedbackAnalysis analyse(Instant from, Instant until, UUID readerId);

    List<Comment> latestComments(Instant from, Instant until, int most);
}
