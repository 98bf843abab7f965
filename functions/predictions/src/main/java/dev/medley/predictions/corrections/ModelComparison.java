package dev.medley.predictions.corrections;

import java.util.List;

/**
 * A champion and a challenger on the same recordings: those that both have read and of which people have said what the
 * voice really expressed.
 */
public record ModelComparison(Side champion, Side challenger) {

    /** With fewer, chance decides. */
    static final long LEAST = 30;

    /** How one of them did. */
    public record Side(ModelPerformance performance, long right, long wrong) {

        /** The measures of one of them. */
        public static Side of(ModelActivity activity, List<LabelledOutcome> outcomes) {
            long named = outcomes.stream()
                    .filter(outcome -> outcome.predicted() != null)
                    .mapToLong(LabelledOutcome::predictions)
                    .sum();
            long right = outcomes.stream()
                    .filter(outcome ->
                            outcome.predicted() != null && outcome.predicted().equals(outcome.truth()))
                    .mapToLong(LabelledOutcome::predictions)
                    .sum();
            return new Side(ModelPerformance.of(activity, outcomes), right, named - right);
        }

        /** To say something wrong costs what it gains to say something right; to abstain costs nothing. */
        long gain() {
            return right - wrong;
        }
    }

    /** What the corrections say of the challenger. */
    public enum Finding {
        TOO_FEW,
        WORSE,
        EQUAL,
        BETTER
    }

    /** How many recordings both were compared on. */
    public long corrected() {
        return champion.performance().activity().predictions();
    }

    public Finding finding() {
        if (corrected() < LEAST) {
            return Finding.TOO_FEW;
        }
        int order = Long.compare(challenger.gain(), champion.gain());
        return order < 0 ? Finding.WORSE : order > 0 ? Finding.BETTER : Finding.EQUAL;
    }
}
