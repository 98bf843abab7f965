package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import java.util.Locale;

/**
 * A prediction as a label track of Audacity: from, to and what is said of it, with tabs between, in seconds. What is no
 * part of the timeline says first what it is.
 */
final class AudacityLabels {

    private AudacityLabels() {}

    static String of(MadePrediction prediction) {
        StringBuilder track = new StringBuilder();
        for (LabelTier tier : LabelTier.of(prediction)) {
            String name = tier.name().equals(LabelTier.TIMELINE) ? "" : tier.name() + ": ";
            for (LabelTier.Label label : tier.labels()) {
                track.append(String.format(
                        Locale.ROOT,
                        "%.6f\t%.6f\t%s%s%n",
                        label.startMs() / 1000.0,
                        label.endMs() / 1000.0,
                        name,
                        label.text()));
            }
        }
        return track.toString();
    }
}
