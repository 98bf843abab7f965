package dev.medley.audio.checks;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a key says of the object under it.
 *
 * @param isUpload whether a client put it, unchecked
 * @param id of the recording, or of the content that recordings share
 */
record StoredKey(boolean isUpload, UUID ownerId, UUID id) {

    private static final Pattern SHAPE =
            Pattern.compile("(?:(uploads)|(?:backups/)?(?:originals|renditions|previews|optimized))"
                    + "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.(?:wav|ogg|flac))?");

    /** Empty where no recording has keys of this shape. */
    static Optional<StoredKey> of(String key) {
        Matcher matcher = SHAPE.matcher(key);
        return matcher.matches()
                ? Optional.of(new StoredKey(
                        matcher.group(1) != null, UUID.fromString(matcher.group(2)), UUID.fromString(matcher.group(3))))
                : Optional.empty();
    }
}
