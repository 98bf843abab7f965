package dev.medley.audio.recovery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** An object of a recording that was missing, and what came of it. */
public record ObjectFinding(
        UUID id, UUID recordingId, UUID ownerId, LostObject object, RecoveryOutcome outcome, Instant foundAt) {

    /** Which object. */
    public enum LostObject {
        ORIGINAL,
        RENDITION,
        OPTIMIZED;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    public enum RecoveryOutcome {
        RESTORED,
        /** There was no copy either. */
        LOST;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome that has this name in the API. */
        public static RecoveryOutcome of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
