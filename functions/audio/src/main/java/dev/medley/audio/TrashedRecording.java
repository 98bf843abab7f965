package dev.medley.audio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording in the trash, with what its owner says of its file.
 *
 * @param purgeAt from when on it cannot be taken back, and is deleted
 */
public record TrashedRecording(
        Recording recording,
        @Nullable String title,
        String description,
        List<String> tags,
        Instant trashedAt,
        Instant purgeAt) {

    public TrashedRecording {
        tags = List.copyOf(tags);
    }
}
