package dev.medley.moderation.cases;

import dev.medley.textfilter.DefaultRules;
import java.time.Instant;
import java.util.UUID;

/**
 * A thing that somebody wrote, as its function publishes it.
 *
 * @param reach how many see it
 * @param changedAt when its text was written
 */
public record ModeratedSubject(String kind, UUID id, UUID authorId, String body, long reach, Instant changedAt) {

    /** Whether its text is all that readers see of it; meals and items of content have pictures beside. */
    public boolean isTextAlone() {
        return !kind.equals("meal") && !kind.equals("content");
    }

    /** Whether there are rules for the place where it stands. */
    boolean isMaskable() {
        return isMaskable(kind);
    }

    static boolean isMaskable(String kind) {
        return DefaultRules.PLACES.contains(kind);
    }

    /** Where its texts stand: the filter's name of it. */
    String place() {
        return kind;
    }
}
