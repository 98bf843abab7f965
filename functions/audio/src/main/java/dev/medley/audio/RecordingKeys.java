package dev.medley.audio;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the objects of a recording lie in the store. Made of ids alone; nothing that a client wrote is in a key. */
public record RecordingKeys(UUID ownerId, UUID id) {

    private static final Pattern UPLOAD = Pattern.compile("uploads/([0-9a-f-]{36})/([0-9a-f-]{36})");

    /** The recording that an object was uploaded for; empty when the key is not one of ours. */
    public static Optional<RecordingKeys> ofUpload(String key) {
        Matcher matcher = UPLOAD.matcher(key);
        try {
            return matcher.matches()
                    ? Optional.of(
                            new RecordingKeys(UUID.fromString(matcher.group(1)), UUID.fromString(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What the client put, unchecked. */
    public String upload() {
        return "uploads/" + ownerId + "/" + id;
    }

    /** The same bytes, checked. */
    public String original() {
        return "originals/" + ownerId + "/" + id;
    }

    /** The sound as models hear it: WAV, 16 kHz, one channel. */
    public String rendition() {
        return "renditions/" + ownerId + "/" + id + ".wav";
    }

    /** The sound for listening: Opus in Ogg. */
    public String preview() {
        return "previews/" + ownerId + "/" + id + ".ogg";
    }

    /** The original, packed. */
    public String optimized() {
        return "optimized/" + ownerId + "/" + id + ".flac";
    }

    /** Where the copy of an object lies. */
    public static String backup(String key) {
        return "backups/" + key;
    }
}
