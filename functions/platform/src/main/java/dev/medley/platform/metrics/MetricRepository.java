package dev.medley.platform.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the system did in each minute of the last week. */
public interface MetricRepository {

    /**
     * Writes down the minute that ends then, unless it is written down already.
     *
     * @param levels what only the caller can know
     */
    void sample(Instant minute, Map<String, Double> levels);

    /** The points of all series, by name and time. */
    List<MetricPoint> series(MetricWindow window);

    /** The newest value of each, by name. */
    Map<String, Double> latest();

    /** The sums of all that is counted since then, by name. */
    Map<String, Double> sums(Instant since);

    void deleteBefore(Instant time);
}
