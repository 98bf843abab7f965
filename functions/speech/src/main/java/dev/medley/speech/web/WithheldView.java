package dev.medley.speech.web;

import dev.medley.speech.WithheldSpeech;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "WithheldSpeech", description = "A stretch in which somebody speaks and nothing is written")
record WithheldView(
        long startMs,
        long endMs,

        @Schema(
                type = "string",
                allowableValues = {"language-unknown", "language-not-allowed"})
        String reason,

        String detail,

        @Schema(description = "How sure the model was of what it would have written")
        double confidence) {

    static WithheldView of(WithheldSpeech withheld) {
        return switch (withheld.reason()) {
            case LANGUAGE_UNKNOWN ->
                of(
                        withheld,
                        "language-unknown",
                        "The model seems not to speak this language, and would invent words. If it is English, name the "
                                + "language in the request and it is written as it is heard.");
            case LANGUAGE_NOT_ALLOWED ->
                of(withheld, "language-not-allowed", "This is in none of the allowed languages.");
        };
    }

    private static WithheldView of(WithheldSpeech withheld, String reason, String detail) {
        return new WithheldView(withheld.startMs(), withheld.endMs(), reason, detail, withheld.confidence());
    }
}
