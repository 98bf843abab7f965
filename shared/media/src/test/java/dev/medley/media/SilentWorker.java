package dev.medley.media;

/** A worker that is gone before it is ready. */
final class SilentWorker {

    private SilentWorker() {}

    static void main() {}
}
