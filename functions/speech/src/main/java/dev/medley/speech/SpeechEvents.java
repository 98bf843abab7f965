package dev.medley.speech;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the subject is the transcription. */
public sealed interface SpeechEvents extends EventData {

    @EventType("transcription.requested")
    @Serdeable
    record TranscriptionRequested(UUID jobId, UUID recordingId) implements SpeechEvents {}

    /**
     * A transcription is made, or never will be.
     *
     * @param language ISO 639 code of what is spoken; null without a result
     */
    @EventType("transcription.finished")
    @Serdeable
    record TranscriptionFinished(
            UUID recordingId, JobStatus status, @Nullable String language) implements SpeechEvents {}

    /**
     * A recording was deleted, and its transcriptions with it; the subject is the recording.
     *
     * @param keepTranscripts whether what was made of their texts stays
     */
    @EventType("transcription.removed-with-recording")
    @Serdeable
    record TranscriptionsRemoved(int transcriptions, boolean keepTranscripts) implements SpeechEvents {}

    /** Somebody begins to speak, or goes on, and nobody listens; the subject is the live transcription. */
    @EventType("live-transcription.queued")
    @Serdeable
    record LiveTranscriptionQueued() implements SpeechEvents {}

    @EventType("synthesis.requested")
    @Serdeable
    record SynthesisRequested(UUID jobId) implements SpeechEvents {}

    /** A text is spoken, or never will be. */
    @EventType("synthesis.finished")
    @Serdeable
    record SynthesisFinished(JobStatus status) implements SpeechEvents {}

    @EventType("translation.requested")
    @Serdeable
    record TranslationRequested(UUID jobId) implements SpeechEvents {}

    /** Texts are translated, or never will be. */
    @EventType("translation.finished")
    @Serdeable
    record TranslationFinished(JobStatus status) implements SpeechEvents {}

    @EventType("voice-clone.requested")
    @Serdeable
    record VoiceCloneRequested(UUID jobId) implements SpeechEvents {}

    /** A voice is made, or not this time. */
    @EventType("voice-clone.finished")
    @Serdeable
    record VoiceCloneFinished(JobStatus status) implements SpeechEvents {}
}
