package dev.medley.audio.library;

import dev.medley.audio.RecordingStatus;
import dev.medley.kernel.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings are wanted; null is what does not matter.
 *
 * @param words in the title, the name of the file, the description, the tags and the notes
 * @param tag as it is kept
 * @param contentType without parameters
 */
public record RecordingFilter(
        @Nullable RecordingStatus status,
        @Nullable String words,
        @Nullable String tag,
        @Nullable UUID collectionId,
        @Nullable String contentType,
        Durations durations,
        Times times) {

    /** How long they are, in milliseconds, both included. */
    public record Durations(@Nullable Long from, @Nullable Long to) {

        public Durations {
            if (from != null && to != null && from > to) {
                throw Refusal.invalid(
                        "duration-range-invalid", "/durationToMs", "The longest is shorter than the shortest.");
            }
        }
    }

    /** When they were announced, the end not included. */
    public record Times(@Nullable Instant from, @Nullable Instant to) {

        public Times {
            if (from != null && to != null && !from.isBefore(to)) {
                throw Refusal.invalid("period-invalid", "/createdTo", "A period begins before it ends.");
            }
        }
    }
}
