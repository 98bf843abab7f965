package dev.medley.speech.live.web;

import dev.medley.speech.live.LiveMessage;
import dev.medley.speech.live.LiveTranscription;
import dev.medley.speech.live.LiveTranscription.End;
import dev.medley.speech.live.LiveTranscription.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "LiveTranscription", description = "Speech that is written down while it is spoken")
record LiveTranscriptionView(
        UUID id,

        @Schema(
                type = "string",
                allowableValues = {"open", "ending", "ended"})
        String status,

        @Schema(
                type = "string",
                nullable = true,
                allowableValues = {"stopped", "idle", "limit"},
                description = "Why it ends; null while it goes on")
        @Nullable
        String reason,

        @Schema(description = "How sound is sent") SoundFormatView sound,

        @Schema(description = "The frame that is wanted next; those before it have come")
        int nextSequence,

        @Schema(description = "The number of the last message that can be told again")
        long lastNumber,

        boolean keep,

        @Schema(description = "What it became; null until it has ended, and where it is not kept") @Nullable
        UUID transcriptionId,

        @Schema(description = "What was said so far; none in lists")
        List<SpokenStretchView> segments,

        Instant createdAt,

        @Schema(description = "When it ends by itself at the latest")
        Instant expiresAt,

        @Nullable Instant endedAt) {

    static LiveTranscriptionView of(LiveTranscription live, int nextSequence, List<LiveMessage> segments) {
        End end = live.end();
        return new LiveTranscriptionView(
                live.id(),
                live.status().name().toLowerCase(Locale.ROOT),
                end == null ? null : end.reason().name().toLowerCase(Locale.ROOT),
                SoundFormatView.ONLY,
                nextSequence,
                live.lastNumber(),
                live.keep(),
                live.keep() && live.status() == Status.ENDED ? live.id() : null,
                segments.stream().map(SpokenStretchView::of).toList(),
                live.createdAt(),
                live.expiresAt(),
                end == null ? null : end.at());
    }
}
