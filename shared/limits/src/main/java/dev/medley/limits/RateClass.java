package dev.medley.limits;

/** What an operation costs, and so how often it may be called. */
public enum RateClass {
    /** A look at what is there: every {@code GET} that does not say otherwise. */
    READ,
    /** A change: every other operation that does not say otherwise. */
    WRITE,
    /** A search through many rows. */
    SEARCH,
    /** Work for a model. */
    MODEL,
    /** A change by somebody who has not signed in: every operation for anybody that is no {@code GET}. */
    ANONYMOUS,
    /** The hash of a password. */
    PASSWORD,
    /** A mail, maybe to somebody who has nothing to do with us. */
    MAIL
}
