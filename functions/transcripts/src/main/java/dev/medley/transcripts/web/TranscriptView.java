package dev.medley.transcripts.web;

import dev.medley.jobs.JobError;
import dev.medley.models.ActionItem;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Citation;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestFindings;
import dev.medley.models.TextCategory;
import dev.medley.models.VideoDescription;
import dev.medley.transcripts.TextReading;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptModel;
import dev.medley.transcripts.TranscriptProvenance;
import dev.medley.transcripts.TranscriptRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A text and what was made of it; what was not asked for is null")
record TranscriptView(
        UUID id,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Nullable String title,
        @Nullable String purpose,
        @Nullable UUID transcriptionId,

        @Nullable @Schema(description = "Null until the transcription has ended")
        String text,

        @Nullable LanguageView language,
        @Nullable String summary,

        @Nullable @Schema(description = "Where the sentences of the summary stand; null where the model names none")
        List<Citation> citations,

        @Nullable @Schema(description = "The heaviest first; the weights sum to at most 1")
        List<Topic> topics,

        @Nullable Node mindMap,
        @Nullable PostView socialPost,
        @Nullable List<Citation> decisions,

        @Nullable @Schema(description = "Who is to do what until when")
        List<ActionItem> actions,

        @Nullable List<Citation> questions,
        @Nullable SentimentView sentiment,

        @Nullable @Schema(description = "The likeliest first")
        List<TextCategory> categories,

        @Nullable VideoDescription videoDescription,
        @Nullable TextReading reading,
        @Nullable JobError error,
        @Nullable TranscriptModel model,
        @Nullable TranscriptProvenance provenance,

        @Nullable @Schema(description = "The first run of the same text; null of a first one")
        UUID rerunOf,

        StyleView style,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static TranscriptView of(Transcript transcript) {
        TranscriptRequest transcriptRequest = transcript.request();
        Digest digest = transcript.result() == null ? null : transcript.result().digest();
        DigestFindings findings = digest == null ? DigestFindings.NONE : digest.findings();
        return new TranscriptView(
                transcript.id(),
                transcriptRequest.jobId(),
                transcript.standing().status().label(),
                transcriptRequest.options().title(),
                transcriptRequest.options().purpose(),
                transcript.transcriptionId(),
                transcript.text(),
                LanguageView.of(transcript.result()),
                digest == null ? null : digest.summary(),
                digest == null ? null : digest.citations(),
                digest == null ? null : digest.topics(),
                digest == null ? null : digest.mindMap(),
                digest == null ? null : PostView.of(transcriptRequest.options().network(), digest.socialPost()),
                findings.decisions(),
                findings.actions(),
                findings.questions(),
                SentimentView.of(findings.sentiment()),
                findings.categories(),
                findings.video(),
                transcript.result() == null ? null : transcript.result().reading(),
                transcript.standing().error(),
                transcript.result() == null ? null : transcript.result().model(),
                transcript.result() == null ? null : transcript.result().provenance(),
                transcriptRequest.rerunOf(),
                StyleView.of(transcriptRequest.options().style()),
                transcriptRequest.createdAt(),
                transcript.standing().finishedAt());
    }
}
