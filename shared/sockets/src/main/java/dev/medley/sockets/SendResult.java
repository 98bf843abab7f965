package dev.medley.sockets;

/** What became of a message. */
public enum SendResult {
    /** It is on its way. */
    SENT,
    /** The connection is gone, or does not take what is sent to it. */
    GONE,
    /** It could not be handed over now, and the connection may still be there. */
    FAILED
}
