package dev.medley.chat.conversations;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an answer stands.
 *
 * @param error why there is none, where making it failed
 * @param result null while it is made, and where there is none
 */
public record Answer(
        UUID jobId,
        JobStatus status,
        @Nullable JobError error,
        @Nullable Result result) {

    /**
     * What came of a question.
     *
     * @param answered whether the documents say anything to it
     * @param reason a code of why it is not what was hoped for; null where it is
     * @param groundedness the share of its sentences that something supports; null where it says nothing
     * @param model that wrote it, as provider/name/version; null where none did
     * @param cost in millionths of a dollar
     * @param passages how many were found for it
     * @param sources the documents that it was made from, whether it cites them or not
     * @param isReadable whether the reader may read all of these now
     */
    public record Result(
            boolean answered,
            Answerer answerer,
            @Nullable String reason,
            List<AnswerSpan> spans,
            List<Citation> citations,
            @Nullable Double groundedness,
            @Nullable String model,
            long cost,
            int passages,
            List<UUID> sources,
            boolean isReadable,
            Instant finishedAt) {

        public Result {
            spans = List.copyOf(spans);
            citations = List.copyOf(citations);
            sources = List.copyOf(sources);
        }
    }
}
