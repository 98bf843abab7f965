package dev.medley.speech.live;

import dev.medley.speech.WantedLanguages;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, or has spoken, and what is written down of it meanwhile.
 *
 * @param keep whether it becomes a transcription when it ends
 * @param end why it ends, and when it did; null while it goes on
 * @param readTo how many frames were read
 * @param lastNumber of its messages
 */
public record LiveTranscription(
        UUID id,
        UUID accountId,
        WantedLanguages wanted,
        boolean keep,
        Status status,
        @Nullable End end,
        Instant createdAt,
        Instant expiresAt,
        int readTo,
        long lastNumber) {

    /** How much sound one frame is. */
    public static final int FRAME_MS = 100;

    /** One frame: 16-bit samples, 16,000 a second. */
    public static final int FRAME_BYTES = 3_200;

    /** How it goes. */
    public enum Status {
        /** Sound is taken. */
        OPEN,
        /** Sound is not taken any more, and not all is read. */
        ENDING,
        /** All is said. */
        ENDED
    }

    /** Why it ends. */
    public enum Reason {
        /** The speaker said so. */
        STOPPED,
        /** Nobody went on. */
        IDLE,
        /** It lasted as long as one may. */
        LIMIT
    }

    /** Why and when. */
    public record End(Reason reason, @Nullable Instant at) {}
}
