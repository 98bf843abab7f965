package dev.medley.transcripts.web;

import dev.medley.jobs.JobError;
import dev.medley.models.Digest;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A transcript as the history shows it")
record TranscriptItem(
        UUID id,
        UUID jobId,
        String status,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable UUID transcriptionId,

        @Nullable @Schema(description = "The first 200 characters")
        String textPreview,

        @Nullable LanguageView language,
        @Nullable String summary,
        @Nullable List<Digest.Topic> topics,
        @Nullable JobError error,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static TranscriptItem of(Transcript transcript) {
        TranscriptRequest transcriptRequest = transcript.request();
        Digest digest = transcript.result() == null ? null : transcript.result().digest();
        return new TranscriptItem(
                transcript.id(),
                transcriptRequest.jobId(),
                transcript.standing().status().label(),
                transcriptRequest.options().title(),
                transcriptRequest.options().purpose(),
                transcript.transcriptionId(),
                transcript.text(),
                LanguageView.of(transcript.result()),
                digest == null ? null : digest.summary(),
                digest == null ? null : digest.topics(),
                transcript.standing().error(),
                transcriptRequest.createdAt(),
                transcript.standing().finishedAt());
    }
}
