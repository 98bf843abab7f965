package dev.medley.audio.library;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of a file; all of its versions have it.
 *
 * @param title null where the name of the file serves
 * @param tags in small letters
 * @param version counts its changes; 0 where nothing has been said yet
 */
public record RecordingDetails(
        UUID fileId, @Nullable String title, String description, List<String> tags, int version) {

    public RecordingDetails {
        tags = List.copyOf(tags);
    }

    /** Of a file that nothing has been said of. */
    public static RecordingDetails none(UUID fileId) {
        return new RecordingDetails(fileId, null, "", List.of(), 0);
    }
}
