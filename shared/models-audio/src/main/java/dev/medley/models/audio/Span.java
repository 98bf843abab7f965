package dev.medley.models.audio;

/** A stretch of a recording, in milliseconds. */
record Span(long startMs, long endMs) {

    long lengthMs() {
        return endMs - startMs;
    }
}
