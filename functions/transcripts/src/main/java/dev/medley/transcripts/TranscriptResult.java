package dev.medley.transcripts;

import dev.medley.models.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What came out.
 *
 * @param language null where it could not be told
 * @param reading null of transcripts from before it was kept
 * @param provenance null of transcripts from before it was kept
 * @param ownKey whether the model was asked with the account's own key
 */
public record TranscriptResult(
        @Nullable TextLanguage language,
        Digest digest,
        @Nullable TextReading reading,
        boolean ownKey,
        @Nullable TranscriptProvenance provenance) {

    /** Who answered. */
    public TranscriptModel model() {
        return TranscriptModel.of(digest.model(), ownKey);
    }
}
