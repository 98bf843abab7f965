package dev.medley.transcripts;

import dev.medley.generation.CallReceipt;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a transcript came about. */
@Serdeable
@Schema(description = "How it came about")
public record TranscriptProvenance(
        @Nullable
        @Schema(description = "The version of what the model was told; null where it is told nothing", example = "3.1")
        String prompt,

        @Schema(description = "Whether all of it was written before for the same text and wishes, and nothing was paid")
        boolean kept,

        @Schema(description = "In millionths of a dollar; 0 with a key of your own")
        long cost,

        @Schema(description = "How often models were asked") int calls,

        @Nullable
        @Schema(
                type = "string",
                nullable = true,
                allowableValues = {"budget-exceeded", "models-unavailable"},
                description = "Why the embedded model answered although others are configured; null where it did not")
        String fallback) {

    static final String BUDGET = "budget-exceeded";
    static final String UNAVAILABLE = "models-unavailable";

    /** Of the embedded model, where there is no other. */
    static final TranscriptProvenance EMBEDDED = new TranscriptProvenance(null, false, 0, 0, null);

    /** Of the embedded model in place of others, with what these were paid in vain. */
    static TranscriptProvenance instead(String fallback, CallReceipt receipt) {
        return new TranscriptProvenance(null, false, receipt.cost(), receipt.calls(), fallback);
    }
}
