package dev.medley.recordings;

import org.jspecify.annotations.Nullable;

/** A recording, as far as those who work on it need to know. */
public sealed interface SourceRecording {

    /** Still being uploaded or examined. */
    record Awaited() implements SourceRecording {}

    /**
     * There to be heard.
     *
     * @param renditionKey the object that holds it as 16 kHz mono WAV
     * @param clippingRatio share of clipped samples, 0 to 1
     * @param speechRatio share of the time in which somebody speaks, 0 to 1
     * @param signalToNoiseDb -20 to 60; null without speech
     * @param sourceKey the object that holds it as it came, or packed; null where nobody says
     * @param channels of that one
     */
    record Ready(
            String renditionKey,
            long durationMs,
            double clippingRatio,
            double speechRatio,
            @Nullable Double signalToNoiseDb,
            @Nullable String sourceKey,
            int channels)
            implements SourceRecording {

        /** One of which only the rendition matters. */
        public Ready(
                String renditionKey,
                long durationMs,
                double clippingRatio,
                double speechRatio,
                @Nullable Double signalToNoiseDb) {
            this(renditionKey, durationMs, clippingRatio, speechRatio, signalToNoiseDb, null, 1);
        }

        public long speechMs() {
            return Math.round(speechRatio * durationMs);
        }
    }

    /** Never to be heard, and why. */
    record Rejected(String code, String detail) implements SourceRecording {

        static final String CODE = "recording-rejected";

        /** For whoever wanted something made of it. */
        String reason() {
            return "The recording was rejected: " + detail;
        }
    }
}
