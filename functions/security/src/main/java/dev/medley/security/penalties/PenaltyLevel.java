package dev.medley.security.penalties;

/** What becomes of a penalized network's requests. */
public enum PenaltyLevel {
    /** As others', since an operator took the penalty back. */
    LIFTED,
    /** They are served, and told so. */
    WARNED,
    /** One of them is served every two seconds by each process. */
    SLOWED,
    /** They are refused. */
    BANNED
}
