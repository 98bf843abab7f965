package dev.medley.audio.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object, or an upload in parts, that does not go with the recordings.
 *
 * @param uploadId of an upload in parts
 * @param outcome null as long as nothing came of it
 */
public record StorageFinding(
        UUID id,
        StorageFindingKind kind,
        String key,
        @Nullable String uploadId,
        Instant foundAt,
        @Nullable StorageFindingOutcome outcome,
        @Nullable Instant settledAt) {

    /** What is wrong. Each is mended only when it has been so for a while, since it may be about to change. */
    public enum StorageFindingKind {
        /** An upload is there whose recording waits for it, and nobody works at it. */
        LOST_EVENT(Duration.ofHours(1)),
        /** An object whose recording is gone or over. */
        ORPHAN_OBJECT(Duration.ofDays(7)),
        /** An upload in parts that no recording waits for. */
        ABANDONED_PARTS(Duration.ofDays(1)),
        /** An object under a key that is not made here; left to people. */
        UNKNOWN_KEY(Duration.ofDays(36_500));

        private final Duration grace;

        StorageFindingKind(Duration grace) {
            this.grace = grace;
        }

        /** How long after it was found first it is mended. */
        public Duration grace() {
            return grace;
        }

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind that has this name in the API. */
        public static StorageFindingKind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What came of it. */
    public enum StorageFindingOutcome {
        MENDED,
        /** It was all right when it was to be mended. */
        GONE;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome that has this name in the API. */
        public static StorageFindingOutcome of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
