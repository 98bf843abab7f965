package dev.medley.caching;

import java.time.Duration;
import java.util.List;

/**
 * How a result is kept.
 *
 * @param time for how long
 * @param tags by which it is dropped
 */
record CachePolicy(Duration time, List<String> tags) {

    /** From when on a result that is in use is made anew: four fifths of its time. */
    Duration freshness() {
        return time.multipliedBy(4).dividedBy(5);
    }
}
