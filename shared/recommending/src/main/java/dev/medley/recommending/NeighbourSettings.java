package dev.medley.recommending;

import java.time.Duration;

/**
 * How neighbours are found.
 *
 * @param decay how what people chose long ago counts less
 * @param shrinkage support at which the similarity of a pair is halved, against pairs that met by chance
 * @param minimumSupport pairs chosen by fewer people are none
 * @param neighboursPerItem how many are kept of an item
 * @param itemsPerUser how many items of one user count, the heaviest ones: bounds the work and what one account can do to it
 */
public record NeighbourSettings(
        Decay decay, double shrinkage, int minimumSupport, int neighboursPerItem, int itemsPerUser) {
    public static final NeighbourSettings DEFAULTS =
            new NeighbourSettings(new Decay(Duration.ofDays(90)), 10, 2, 50, 200);

    public NeighbourSettings {
        if (shrinkage < 0 || minimumSupport < 1 || neighboursPerItem < 1 || itemsPerUser < 2) {
            throw new IllegalArgumentException("Neighbours cannot be found this way");
        }
    }
}
