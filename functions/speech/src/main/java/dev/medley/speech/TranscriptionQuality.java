package dev.medley.speech;

import dev.medley.models.RecognizedSpeech.Segment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be said of how well a recording was written down without knowing what was said.
 *
 * @param confidence the mean of the segments', by their length
 * @param flagged the positions of segments that should be listened to again
 * @param speechMs how long somebody speaks
 * @param wordsPerMinute of speech
 */
public record TranscriptionQuality(double confidence, List<Integer> flagged, long speechMs, double wordsPerMinute) {

    /** On read speech, segments below this were wrong more often than not. */
    private static final double DOUBTFUL = 0.78;

    private static final double MINUTE_MS = 60_000;

    public static TranscriptionQuality of(List<Segment> segments) {
        long length = segments.stream()
                .mapToLong(segment -> segment.endMs() - segment.startMs())
                .sum();
        double sum = segments.stream()
                .mapToDouble(segment -> segment.confidence() * (segment.endMs() - segment.startMs()))
                .sum();
        long words = segments.stream().mapToLong(TranscriptionQuality::words).sum();
        return new TranscriptionQuality(
                length == 0 ? 0 : sum / length,
                IntStream.range(0, segments.size())
                        .filter(i -> isFlagged(segments.get(i)))
                        .boxed()
                        .toList(),
                length,
                length == 0 ? 0 : Math.round(10 * words * MINUTE_MS / length) / 10.0);
    }

    static boolean isFlagged(Segment segment) {
        return segment.confidence() < DOUBTFUL;
    }

    private static long words(Segment segment) {
        return segment.words().isEmpty()
                ? segment.text().split("\\s+", -1).length
                : segment.words().size();
    }
}
