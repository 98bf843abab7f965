package dev.medley.security.anomalies;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the detection stands, what it reads, and what is usual. */
public interface DetectionRepository {

    DetectionProgress progress();

    DetectionStatus status();

    /** Goes on to a time, unless somebody else has gone on from there already. */
    boolean advance(DetectionProgress from, DetectionProgress to);

    /** What each source sent that sent more than a few requests, the busiest first. */
    List<TrafficWindow> traffic(Instant from, Instant to);

    /** The habits of sources, by their keys; those that are unknown or cannot be read are left out. */
    Map<String, Habit> habits(Collection<String> keys);

    void keep(Map<String, Habit> habits, Instant now);

    /** Forgets sources that have sent nothing since a time. */
    void forget(Instant before);

    /** Forgets what an account usually does. */
    void erase(UUID accountId);
}
