package dev.medley.transcripts;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the transcript, or the provider key. */
public sealed interface TranscriptEvents extends EventData {

    @EventType("transcript.requested")
    @Serdeable
    record TranscriptRequested(UUID jobId) implements TranscriptEvents {}

    /** A transcript is made, or never will be. */
    @EventType("transcript.finished")
    @Serdeable
    record TranscriptFinished(JobStatus status) implements TranscriptEvents {}

    /**
     * A recording was deleted, and the transcripts of what was said in it, unless they are kept; the subject is the recording.
     *
     * @param keepTranscripts whether they are, and what was made of them
     */
    @EventType("transcript.removed-with-recording")
    @Serdeable
    record TranscriptsRemoved(int transcripts, boolean keepTranscripts) implements TranscriptEvents {}

    /** A provider did not take a key that somebody brought; the subject is the key. */
    @EventType("provider-key.refused")
    @Serdeable
    record ProviderKeyRefused(String provider) implements TranscriptEvents {}

    @EventType("prompt-trial.requested")
    @Serdeable
    record PromptTrialRequested(UUID jobId) implements TranscriptEvents {}

    /** A prompt, or the providers, are tried on the test set: it is there, or never will be. */
    @EventType("prompt-trial.finished")
    @Serdeable
    record PromptTrialFinished(JobStatus status) implements TranscriptEvents {}

    @EventType("transcript-export.requested")
    @Serdeable
    record TranscriptExportRequested(UUID jobId) implements TranscriptEvents {}

    /** A file of transcripts: it is there, or never will be. */
    @EventType("transcript-export.finished")
    @Serdeable
    record TranscriptExportFinished(JobStatus status) implements TranscriptEvents {}

    @EventType("comment-analysis.requested")
    @Serdeable
    record CommentAnalysisRequested(UUID jobId) implements TranscriptEvents {}

    /** What comments say: it is there, or never will be. */
    @EventType("comment-analysis.finished")
    @Serdeable
    record CommentAnalysisFinished(JobStatus status) implements TranscriptEvents {}
}
