package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.TimelineSegment;
import java.util.Locale;

/** A timeline as a label track of Audacity: from, to and what is most probable, with tabs between, in seconds. */
final class AudacityLabels {

    private AudacityLabels() {}

    static String of(MadePrediction prediction) {
        StringBuilder track = new StringBuilder();
        for (TimelineSegment segment : prediction.timeline()) {
            String likeliest = Likeliest.of(segment);
            if (likeliest != null) {
                track.append(String.format(
                        Locale.ROOT,
                        "%.6f\t%.6f\t%s %.2f%n",
                        segment.startMs() / 1000.0,
                        segment.endMs() / 1000.0,
                        likeliest,
                        segment.probabilities().get(likeliest)));
            }
        }
        return track.toString();
    }
}
