package dev.medley.transcripts;

import dev.medley.jobs.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a history; null is anything.
 *
 * @param words as in a web search: all of them, {@code "in a row"}, {@code or}, {@code -without}
 * @param purpose exactly this one
 */
public record TranscriptSearch(
        @Nullable String words,
        @Nullable String purpose,
        @Nullable JobStatus status) {}
