package dev.medley.audio.imports;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A recording that is being fetched.
 *
 * @param id of the recording
 * @param url may hold a secret; forgotten with the import when that is over
 */
public record RecordingImport(UUID id, UUID ownerId, UUID jobId, URI url, Instant createdAt) {

    @Override
    public String toString() {
        return "import " + id;
    }
}
