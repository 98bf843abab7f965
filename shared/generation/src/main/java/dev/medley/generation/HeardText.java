package dev.medley.generation;

import dev.medley.models.TextListener;

/** Knows whether anything was said, so that it can be taken back before another model begins. */
final class HeardText implements TextListener {

    private final TextListener listener;
    private volatile boolean heard;

    HeardText(TextListener listener) {
        this.listener = listener;
    }

    @Override
    public void wrote(String piece) {
        heard = true;
        listener.wrote(piece);
    }

    boolean hasHeard() {
        return heard;
    }

    /** Before the next one begins. */
    void takeBack() {
        if (heard) {
            heard = false;
            listener.restarted();
        }
    }
}
