package dev.medley.social.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether followers look as if they were bought.
 *
 * <pre>
 * score = 40 * empty share + 30 * silent share (above a half, doubled) + 30 if a burst; 0 below 50 followers
 * </pre>
 *
 * @param score between 0 and 100; from 60 on somebody should look
 * @param reasons what is behind it
 */
public record AudienceSignals(int score, List<String> reasons, AudienceSample sample) {

    private static final long FEWEST = 50;
    private static final double MANY_EMPTY = 0.4;
    private static final double MANY_SILENT = 0.5;
    private static final int BURST = 10;

    public AudienceSignals {
        reasons = List.copyOf(reasons);
    }

    /** Judges a sample; too few followers say nothing. */
    public static AudienceSignals of(AudienceSample sample) {
        if (sample.followers() < FEWEST) {
            return new AudienceSignals(0, List.of(), sample);
        }
        double empty = (double) sample.empty() / sample.followers();
        double silent = Math.max(0, (double) sample.silent() / sample.followers() - MANY_SILENT) / (1 - MANY_SILENT);
        boolean isBurst =
                sample.mostInAnHour() >= FEWEST && sample.mostInAnHour() >= BURST * Math.max(1, sample.usualInAnHour());
        List<String> reasons = new ArrayList<>();
        if (empty >= MANY_EMPTY) {
            reasons.add("empty-profiles");
        }
        if (silent >= MANY_SILENT) {
            reasons.add("no-engagement");
        }
        if (isBurst) {
            reasons.add("sudden-burst");
        }
        double score = 40 * empty + 30 * silent + (isBurst ? 30 : 0);
        return new AudienceSignals((int) Math.round(score), reasons, sample);
    }
}
