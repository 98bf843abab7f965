package dev.medley.audio.library;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Finds an account's recordings. */
public interface RecordingListing {

    /** One of an account, whatever its version is. */
    Optional<FoundRecording> find(UUID id, UUID ownerId);

    /** Those that fit, the newest first; only the newest version of a file that is ready. */
    Page<FoundRecording> find(UUID ownerId, RecordingFilter filter, PageRequest page);
}
