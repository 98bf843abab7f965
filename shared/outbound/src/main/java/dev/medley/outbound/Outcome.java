package dev.medley.outbound;

/** How a call ended; one value for a metric and for a caller's decision. */
public enum Outcome {
    /** The server answered, with whatever status. */
    ANSWERED,
    /** The guard does not allow this destination; nothing was sent. */
    BLOCKED,
    /** The server failed so often that it is left alone for a while; nothing was sent. */
    CIRCUIT_OPEN,
    /** No whole answer: the name is unknown, the connection or its encryption failed, or it broke off. */
    UNREACHABLE,
    /** No whole answer in time. */
    TIMED_OUT,
    /** The answer, or its head, is larger than allowed; the rest was not read. */
    TOO_LARGE,
    /** The calling thread was interrupted. */
    INTERRUPTED
}
