package dev.medley.recommending;

import java.time.Duration;

/**
 * How the parts of the score are weighed; the formula stands with the package.
 *
 * @param together the share of what the same people chose, once the history is long
 * @param content the share of what is alike
 * @param patience length of a history that is trusted by half
 * @param dislike how much of the score an item loses that is wholly like one that the user wants less of, between 0 and 1
 */
public record Blend(double together, double content, double patience, double dislike, Ordering ordering) {

    /**
     * How the list is put in order, and how long a history lasts.
     *
     * @param relevance share of the score against diversity, above 0; 1 turns diversity off
     * @param decay how the history of the user counts less with its age
     */
    public record Ordering(double relevance, Decay decay) {
        public Ordering {
            if (!(relevance > 0 && relevance <= 1)) {
                throw new IllegalArgumentException("Relevance is above 0 and at most 1");
            }
        }
    }

    public static final Blend DEFAULTS = new Blend(0.6, 0.3, 1, 0.9, new Ordering(0.9, new Decay(Duration.ofDays(60))));

    public Blend {
        if (together < 0 || content < 0 || together + content > 1 || patience < 0 || dislike < 0 || dislike > 1) {
            throw new IllegalArgumentException("Shares lie between 0 and 1, and together are at most 1");
        }
    }
}
