package dev.medley.content.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The sums and what is known of how far they go. */
public interface EngagementRepository {

    /** Marks what some more transactions wrote of items; false when nothing is left to read. */
    boolean mark(Instant now);

    /** Some days that have marks, the latest first. */
    List<LocalDate> dirty(int most);

    /** Makes the marked items of a day anew and takes the marks away, in one transaction; so many of them at a time. */
    int replace(LocalDate day, int most);

    /** Forgets what accounts did before a day. */
    int forgetInteractions(LocalDate before, int most);
}
