package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A thing that somebody wrote, as its function publishes it.
 *
 * @param reach how many see it
 * @param changedAt when its text was written
 */
public record ModeratedSubject(String kind, UUID id, UUID authorId, String body, long reach, Instant changedAt) {

    /** Where its texts stand: the filter's name of it. */
    String place() {
        return kind;
    }
}
