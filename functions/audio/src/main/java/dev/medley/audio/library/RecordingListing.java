package dev.medley.audio.library;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.UUID;

/** Finds an account's recordings. */
public interface RecordingListing {

    /** Those that fit, the newest first; only the newest version of a file that is ready. */
    Page<FoundRecording> find(UUID ownerId, RecordingFilter filter, PageRequest page);
}
