package dev.medley.models.audio;

import static dev.medley.models.VoiceActivityModel.FRAME_MS;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a recording at its pauses into stretches that a model can read in one go: speech begins with a frame that is
 * likely speech, ends with a pause, and is cut at its least speech-like frame where it goes on for too long.
 */
final class Segmentation {
    private static final float ON = 0.5f;
    private static final float OFF = 0.35f;
    private static final int MIN_SPEECH = 200 / FRAME_MS;
    private static final int MIN_PAUSE = 400 / FRAME_MS;
    private static final long PAD_MS = 200;
    /** Memory and the tendency to repeat itself grow with the length that the recogniser reads. */
    static final long MAX_MS = 15_000;

    private static final int MAX = (int) (MAX_MS - 2 * PAD_MS) / FRAME_MS;

    private record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private Segmentation() {}

    /** The stretches of speech in order, with a little of the pauses around them, at most {@link #MAX_MS} long. */
    static List<Span> of(float[] probabilities, long durationMs) {
        List<Run> runs = new ArrayList<>();
        for (Run run : runs(probabilities)) {
            split(run, probabilities, runs);
        }
        return padded(runs, durationMs);
    }

    private static List<Run> runs(float[] probabilities) {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        int lastSpeech = 0;
        for (int frame = 0; frame < probabilities.length; frame++) {
            if (start < 0 && probabilities[frame] >= ON) {
                start = frame;
            }
            if (probabilities[frame] >= OFF) {
                lastSpeech = frame;
            } else if (start >= 0 && frame - lastSpeech >= MIN_PAUSE) {
                addIfLong(runs, new Run(start, lastSpeech + 1));
                start = -1;
            }
        }
        if (start >= 0) {
            addIfLong(runs, new Run(start, lastSpeech + 1));
        }
        return runs;
    }

    private static void addIfLong(List<Run> runs, Run run) {
        if (run.length() >= MIN_SPEECH) {
            runs.add(run);
        }
    }

    private static void split(Run run, float[] probabilities, List<Run> parts) {
        int start = run.start();
        while (run.end() - start > MAX) {
            int cut = lowest(probabilities, start + MAX * 2 / 3, start + MAX);
            parts.add(new Run(start, cut));
            start = cut;
        }
        parts.add(new Run(start, run.end()));
    }

    private static int lowest(float[] probabilities, int from, int to) {
        int lowest = from;
        for (int frame = from; frame < to; frame++) {
            if (probabilities[frame] < probabilities[lowest]) {
                lowest = frame;
            }
        }
        return lowest;
    }

    /** Widens each run, at most to the middle between it and the next. */
    private static List<Span> padded(List<Run> runs, long durationMs) {
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
