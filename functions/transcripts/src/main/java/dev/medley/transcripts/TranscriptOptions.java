package dev.medley.transcripts;

import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestStyle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants made of a text.
 *
 * @param title what the history shows
 * @param purpose what it is wanted for; weighs what matters in the text, and groups the history
 * @param language BCP 47; null to have it found out
 */
public record TranscriptOptions(
        @Nullable String title,
        @Nullable String purpose,
        Set<Output> outputs,
        Network network,
        @Nullable String language,
        DigestStyle style) {

    public TranscriptOptions {
        outputs = Set.copyOf(outputs);
    }
}
