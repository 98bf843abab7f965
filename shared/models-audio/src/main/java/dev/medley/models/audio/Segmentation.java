package dev.medley.models.audio;

import static dev.medley.models.VoiceActivityModel.FRAME_MS;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a recording at its pauses into stretches that a model can read in one go: speech begins with a frame that is
 * likely speech, ends with a pause, and is cut at its least speech-like frame where it goes on for too long.
 */
final class Segmentation {
    static final float ON = 0.5f;
    static final float OFF = 0.35f;
    static final int MIN_SPEECH = 200 / FRAME_MS;
    static final int MIN_PAUSE = 400 / FRAME_MS;
    static final long PAD_MS = 200;
    /** Memory and the tendency to repeat itself grow with the length that the recogniser reads. */
    static final long MAX_MS = 15_000;

    static final int MAX = (int) (MAX_MS - 2 * PAD_MS) / FRAME_MS;

    private Segmentation() {}

    /** The stretches of speech in order, with a little of the pauses around them, at most {@link #MAX_MS} long. */
    static List<Span> of(float[] probabilities, long durationMs) {
        SpeechRuns found = new SpeechRuns();
        List<SpeechRuns.Run> runs = new ArrayList<>();
        for (float probability : probabilities) {
            found.add(probability).ifPresent(runs::add);
        }
        found.finish().ifPresent(runs::add);
        return padded(runs, durationMs);
    }

    /** Widens each run, at most to the middle between it and the next. */
    private static List<Span> padded(List<SpeechRuns.Run> runs, long durationMs) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            long start = (long) runs.get(i).start() * FRAME_MS;
            long end = (long) runs.get(i).end() * FRAME_MS;
            long before = i == 0 ? 0 : (start + (long) runs.get(i - 1).end() * FRAME_MS) / 2;
            long after = i == runs.size() - 1
                    ? durationMs
                    : (end + (long) runs.get(i + 1).start() * FRAME_MS) / 2;
            spans.add(new Span(Math.max(start - PAD_MS, before), Math.min(end + PAD_MS, after)));
        }
        return spans;
    }
}
