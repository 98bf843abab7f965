package dev.medley.outbound;

/** Passes pieces on for as long as somebody waits for them: an answer that comes too late says nothing more. */
final class OpenBody implements BodyListener, AutoCloseable {

    private final BodyListener listener;
    private boolean begun;
    private boolean closed;

    OpenBody(BodyListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void received(byte[] piece) {
        if (!closed) {
            begun = true;
            listener.received(piece);
        }
    }

    /** Whether anything has been passed on; the request is then not sent again. */
    synchronized boolean hasBegun() {
        return begun;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
