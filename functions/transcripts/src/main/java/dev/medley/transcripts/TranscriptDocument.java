package dev.medley.transcripts;

import dev.medley.models.Digest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transcript as a file of its own: the text, and everything that was made of it. */
@Serdeable
record TranscriptDocument(
        UUID id,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String text,
        @Nullable TextLanguage language,
        @Nullable Digest digest,
        @Nullable TextReading reading,
        @Nullable TranscriptProvenance provenance,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static TranscriptDocument of(Transcript transcript) {
        TranscriptResult result = transcript.result();
        TranscriptOptions options = transcript.request().options();
        return new TranscriptDocument(
                transcript.id(),
                options.title(),
                options.purpose(),
                transcript.text(),
                result == null ? null : result.language(),
                result == null ? null : result.digest(),
                result == null ? null : result.reading(),
                result == null ? null : result.provenance(),
                transcript.request().createdAt(),
                transcript.standing().finishedAt());
    }
}
