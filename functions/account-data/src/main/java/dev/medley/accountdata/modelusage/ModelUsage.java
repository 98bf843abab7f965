package dev.medley.accountdata.modelusage;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What calls of models came to.
 *
 * @param key of what they have in common: a provider, a model, a task, a day
 */
@Serdeable
@Schema(description = "What calls of models came to")
public record ModelUsage(
        @Schema(example = "openai") String key,
        long calls,

        @Schema(description = "Calls that were answered from what was kept")
        long kept,

        long failed,
        long inputTokens,
        long outputTokens,
        @Schema(description = "In millionths of a dollar") long cost,

        @Schema(description = "The median of those that a provider answered")
        int medianMs,

        @Schema(description = "The 95th percentile of these")
        int p95Ms) {

    /** What calls are summed by. */
    public enum Breakdown {
        PROVIDER,
        MODEL,
        TASK,
        PROMPT,
        DAY
    }
}
