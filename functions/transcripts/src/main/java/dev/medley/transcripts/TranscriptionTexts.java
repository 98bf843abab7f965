package dev.medley.transcripts;

import java.util.UUID;

/** Speech that became text, or is about to, in another function. */
public interface TranscriptionTexts {

    /** Whether this owner has such a transcription. */
    boolean exists(UUID id, UUID ownerId);

    /** Where its text is. */
    TextSource find(UUID id);
}
