package dev.medley.transcripts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of what models are told.
 *
 * @param passedAt when it last did well enough on the test set; null before
 * @param currentSince since when it is, or last was, current; null before
 * @param warming what was made anew with it since
 */
public record PromptVersion(
        UUID id,
        Prompt prompt,
        String note,
        Instant createdAt,
        @Nullable Instant passedAt,
        @Nullable Instant currentSince,
        boolean isCurrent,
        Warming warming) {

    /**
     * What was made anew because it became current.
     *
     * @param made how many digests models were asked for
     * @param kept how many were there already
     * @param failed how many could not be made or not be paid for
     * @param cost in millionths of a dollar
     */
    public record Warming(int made, int kept, int failed, long cost) {}
}
