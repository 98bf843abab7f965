package dev.medley.recommending;

import java.time.Duration;

/**
 * How popularity is counted.
 *
 * @param decay how what people chose long ago counts less
 * @param prior how many showings the mean of all items is worth against the ones of an item
 * @param freshness how much of the score is for being new, between 0 and 1
 * @param novelty how being new wears off
 */
public record PopularitySettings(Decay decay, double prior, double freshness, Decay novelty) {
    public static final PopularitySettings DEFAULTS =
            new PopularitySettings(new Decay(Duration.ofDays(30)), 20, 0.1, new Decay(Duration.ofDays(7)));

    public PopularitySettings {
        if (prior < 0 || freshness < 0 || freshness > 1) {
            throw new IllegalArgumentException("Popularity cannot be counted this way");
        }
    }
}
