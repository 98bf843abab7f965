package dev.medley.speech.syntheses.web;

import dev.medley.jobs.JobError;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.speech.syntheses.Synthesis;
import dev.medley.speech.syntheses.Synthesis.Spoken;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Synthesis", description = "A text that is spoken, or still to be")
record SynthesisView(
        UUID id,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Nullable String text,
        @Nullable String ssml,
        String voice,
        double rate,
        @Nullable String emotion,

        @Schema(description = "Always true: no person speaks, and the file says so too")
        boolean synthetic,

        @Schema(description = "Whether the voice is a copy of a person's; the file names it")
        boolean cloned,

        @Nullable Long durationMs,
        @Nullable Long sizeBytes,

        @Schema(
                description =
                        "Where times come from: provider, as the service says; aligned, found by listening, so that words that "
                                + "are not understood have times between the others'",
                type = "string",
                allowableValues = {"provider", "aligned"})
        @Nullable
        String wordTimes,

        @Schema(description = "None in lists") List<Word> words,
        @Nullable JobError error,
        Instant createdAt) {

    static SynthesisView of(Synthesis synthesis) {
        Spoken spoken = synthesis.spoken();
        var request = synthesis.request();
        var emotion = request.emotion();
        return new SynthesisView(
                synthesis.id(),
                synthesis.jobId(),
                synthesis.status().label(),
                request.text(),
                request.ssml(),
                request.voice(),
                request.rate(),
                emotion == null ? null : emotion.label(),
                true,
                request.isCloned(),
                spoken == null ? null : spoken.durationMs(),
                spoken == null ? null : spoken.sizeBytes(),
                spoken == null ? null : spoken.wordTimes().name().toLowerCase(Locale.ROOT),
                spoken == null ? List.of() : spoken.words(),
                synthesis.error(),
                synthesis.createdAt());
    }
}
