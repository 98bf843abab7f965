package dev.medley.transcripts;

import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a history; null is anything.
 *
 * @param words as in a web search: all of them, {@code "in a row"}, {@code or}, {@code -without}
 * @param purpose exactly this one
 * @param provider whose model answered
 * @param category one of those that the text was given
 * @param from not before
 * @param until before
 */
public record TranscriptSearch(
        @Nullable String words,
        @Nullable String purpose,
        @Nullable JobStatus status,
        @Nullable String language,
        @Nullable String provider,
        @Nullable String category,
        @Nullable Instant from,
        @Nullable Instant until) {

    /**
     * A search that can be made; blank words look for nothing.
     *
     * @throws Refusal {@code time-range-invalid}
     */
    public TranscriptSearch {
        if (words != null && words.isBlank()) {
            words = null;
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw Refusal.invalid("time-range-invalid", "/until", "The time ends before it begins.");
        }
    }
}
