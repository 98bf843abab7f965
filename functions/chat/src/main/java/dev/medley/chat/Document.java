package dev.medley.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text whose words are counted.
 *
 * @param words how many it has; null until they are counted
 */
public record Document(
        UUID id,
        UUID ownerId,
        UUID jobId,
        String text,
        @Nullable Integer words,
        Instant createdAt) {

    static final String KIND = "document";

    /** Of a text that is not blank. */
    static int count(String text) {
        return text.strip().split("\\s+", -1).length;
    }
}
