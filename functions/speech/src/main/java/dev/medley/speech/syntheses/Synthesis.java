package dev.medley.speech.syntheses;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.models.RecognizedSpeech.Word;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that is spoken, or still to be.
 *
 * @param spoken null until it is
 */
public record Synthesis(
        UUID id,
        UUID accountId,
        UUID jobId,
        SynthesisText request,
        JobStatus status,
        @Nullable JobError error,
        @Nullable Spoken spoken,
        Instant createdAt) {

    /** Where times of words come from. */
    public enum WordTimes {
        /** The service that spoke said so. */
        PROVIDER,
        /** The sound was listened to; of words that were not understood, from those around them. */
        ALIGNED
    }

    /** The sound. */
    public record Spoken(long durationMs, long sizeBytes, WordTimes wordTimes, List<Word> words) {}

    /** Where the sound lies. */
    public static String key(UUID id) {
        return "speech/syntheses/" + id + ".wav";
    }
}
