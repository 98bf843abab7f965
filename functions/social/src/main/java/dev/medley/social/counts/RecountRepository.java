package dev.medley.social.counts;

/** Counts beside what they count. Each mends those that are wrong, and says how many were. */
public interface RecountRepository {

    /** How many follow each account, and whom it follows. */
    int follows();

    /** The likes, comments and shares of each post. */
    int posts();
}
