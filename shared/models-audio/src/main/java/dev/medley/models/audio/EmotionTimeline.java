package dev.medley.models.audio;

import dev.medley.models.EmotionReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Emotion over time. A window of two seconds, the shortest that tells much, moves over a passage by half a second; each
 * half second gets the mean of the windows that hold it, on the logarithms of their probabilities.
 */
final class EmotionTimeline {
    private static final long WINDOW_MS = 2_000;
    private static final long STEP_MS = 500;

    private record Heard(Span window, double[] logProbabilities) {}

    private EmotionTimeline() {}

    /** The timeline of one passage, in steps of half a second; a passage shorter than the window is one step. */
    static List<EmotionReading.Span> of(Span passage, List<String> labels, Function<Span, double[]> classifier) {
        List<Heard> heard = windows(passage).stream()
                .map(window -> new Heard(window, classifier.apply(window)))
                .toList();
        long step = heard.size() == 1 ? passage.lengthMs() : STEP_MS;
        List<EmotionReading.Span> timeline = new ArrayList<>();
        for (long start = passage.startMs(); start < passage.endMs(); start += step) {
            long end = Math.min(start + step, passage.endMs());
            double[] mean = mean(heard, (start + end) / 2);
            timeline.add(new EmotionReading.Span(start, end, EmotionProbabilities.of(labels, mean)));
        }
        return timeline;
    }

    /** Windows from the start on, and one that ends with the passage. */
    static List<Span> windows(Span passage) {
        if (passage.lengthMs() <= WINDOW_MS) {
            return List.of(passage);
        }
        List<Span> windows = new ArrayList<>();
        for (long start = passage.startMs(); start + WINDOW_MS < passage.endMs(); start += STEP_MS) {
            windows.add(new Span(start, start + WINDOW_MS));
        }
        windows.add(new Span(passage.endMs() - WINDOW_MS, passage.endMs()));
        return windows;
    }

    /** The mean log-probabilities of the windows around a time. */
    private static double[] mean(List<Heard> heard, long time) {
        double[] sum = new double[heard.getFirst().logProbabilities().length];
        List<Heard> around = heard.stream()
                .filter(one ->
                        one.window().startMs() <= time && time < one.window().endMs())
                .toList();
        for (Heard one : around) {
            for (int label = 0; label < sum.length; label++) {
                sum[label] += one.logProbabilities()[label] / around.size();
            }
        }
        return sum;
    }
}
