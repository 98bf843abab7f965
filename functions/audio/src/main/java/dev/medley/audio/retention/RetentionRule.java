package dev.medley.audio.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of old recordings of an account.
 *
 * @param version counts its changes
 */
public record RetentionRule(UUID id, UUID ownerId, Terms terms, int version, Instant createdAt, Instant updatedAt) {

    /** What it does. */
    public enum Action {
        TRASH,
        DELETE;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The action that has this name in the API. */
        public static Action of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What its owner says of it.
     *
     * @param afterDays how old a recording is to be, and every other version of its file
     * @param contentType of the recordings that it is about, without parameters; null for all
     */
    public record Terms(
            String name, int afterDays, @Nullable String contentType, Action action, boolean keepTranscripts) {}

    /** What came before this is old. */
    Instant oldBefore(Instant now) {
        return now.minus(Duration.ofDays(terms.afterDays()));
    }
}
