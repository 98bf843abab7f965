package dev.medley.speech.clones.web;

import dev.medley.jobs.JobError;
import dev.medley.speech.clones.ClonedVoice;
import dev.medley.speech.clones.ClonedVoice.Consent;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ClonedVoice", description = "A voice that sounds like its owner, or is to")
record ClonedVoiceView(
        UUID id,

        @Schema(
                description = "What to name where a text is to be spoken",
                example = "clone/01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e")
        String voice,

        String name,

        @Schema(
                type = "string",
                allowableValues = {"pending", "ready", "revoked", "stopped"},
                description = "pending until its owner is heard to agree; stopped by an administrator")
        String status,

        @Schema(description = "What its owner has to be recorded saying")
        String phrase,

        @Schema(description = "Until when") Instant phraseExpiresAt,
        @Nullable UUID recordingId,

        @Nullable @Schema(description = "What was heard in the recording when the voice was made")
        String heard,

        @Nullable Instant consentedAt,

        @Nullable @Schema(description = "Why the last attempt failed")
        JobError error,

        Instant createdAt,
        @Nullable Instant endedAt) {

    static ClonedVoiceView of(ClonedVoice voice) {
        Consent consent = voice.consent();
        return new ClonedVoiceView(
                voice.id(),
                ClonedVoice.PREFIX + voice.id(),
                voice.name(),
                voice.status().label(),
                consent.phrase().text(),
                consent.expiresAt(),
                consent.recordingId(),
                consent.heard(),
                consent.heardAt(),
                consent.error(),
                voice.createdAt(),
                voice.endedAt());
    }
}
