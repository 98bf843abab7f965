package dev.medley.transcripts;

import dev.medley.models.Model;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who answered.
 *
 * @param version what changes when its answers may
 * @param ownKey whether it was asked with the account's own key
 */
@Serdeable
public record TranscriptModel(
        String provider,
        String name,
        String version,

        @Schema(description = "Whether it was asked with a key of your own")
        boolean ownKey) {

    static TranscriptModel of(Model model, boolean ownKey) {
        return new TranscriptModel(model.provider(), model.name(), model.version(), ownKey);
    }
}
