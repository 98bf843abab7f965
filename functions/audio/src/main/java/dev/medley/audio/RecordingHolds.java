package dev.medley.audio;

import dev.medley.kernel.Refusal;
import java.util.UUID;

/** What may not be deleted, because an administrator holds it. */
public interface RecordingHolds {

    /** Makes whoever holds or deletes anything of an account wait until the transaction ends. */
    void lock(UUID ownerId);

    /** Whether the recording, or its whole account, is held. */
    boolean covers(UUID recordingId, UUID ownerId);

    /** Whether any version of a file is held. */
    boolean coversFile(UUID fileId, UUID ownerId);

    /** There is a hold. */
    static Refusal held() {
        return Refusal.conflict("recording-held", "This recording is held and cannot be deleted now.");
    }
}
