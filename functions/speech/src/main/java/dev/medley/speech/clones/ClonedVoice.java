package dev.medley.speech.clones;

import dev.medley.jobs.JobError;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voice that sounds like somebody, or is to.
 *
 * @param providerVoice what the service calls it; null until it is made, and when it is deleted there
 * @param endedAt when it was revoked or stopped
 */
public record ClonedVoice(
        UUID id,
        UUID accountId,
        String name,
        VoiceStatus status,
        Consent consent,
        @Nullable String providerVoice,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Before the ids of these voices, where voices are named. */
    public static final String PREFIX = "clone/";

    /** What may be done with it. */
    public enum VoiceStatus {
        /** Nobody has been heard to agree. */
        PENDING,
        READY,
        /** Its owner has taken the consent back. */
        REVOKED,
        /** An administrator has ended it. */
        STOPPED;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What has to be said, and what was.
     *
     * @param recordingId where it was said, as far as anybody claims
     * @param heard what was heard there when the voice was made
     * @param error why the last attempt failed
     */
    public record Consent(
            ConsentPhrase phrase,
            Instant expiresAt,
            @Nullable UUID recordingId,
            @Nullable UUID jobId,
            @Nullable String heard,
            @Nullable Instant heardAt,
            @Nullable JobError error) {}

    boolean isOver() {
        return status == VoiceStatus.REVOKED || status == VoiceStatus.STOPPED;
    }
}
