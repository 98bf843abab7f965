package dev.medley.chat.insights;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures about questions and answers, and what judges say of them. */
public interface InsightsRepository {

    /** A question that nothing answered. */
    record Unanswered(UUID id, String question, @Nullable String reason, Instant at) {}

    /** A question and its answer, drawn by chance. */
    record Sample(UUID id, String question, String answer, boolean answered, Instant at) {}

    ChatAnalytics analyse(Instant from, Instant until);

    Page<Unanswered> unanswered(PageRequest page);

    /** Answers of a time that a judge has not judged, whose sources the judge may all read, drawn by chance: the same each time. */
    List<Sample> samples(UUID judgeId, Instant from, Instant until, @Nullable Boolean good, int most);

    /** Removes what a judge said. */
    void erase(UUID judgeId);

    /** False where there is no such answer, or one whose sources the judge may not read. */
    boolean judge(UUID messageId, UUID judgeId, SampleVerdict verdict, @Nullable String note, Instant now);
}
