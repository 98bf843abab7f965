package dev.medley.security.anomalies;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The anomalies that were found. */
public interface AnomalyRepository {

    Page<Anomaly> list(AnomalyFilter filter, PageRequest page);

    Optional<Anomaly> find(UUID id);

    /** Adds a window to an anomaly of the same subject and kind that was seen last after a time; empty where there is none. */
    Optional<Anomaly> extend(Anomaly again, Instant seenAfter);

    /** Whether such an anomaly of the same subject was called a false alarm after a time. */
    boolean isMuted(Anomaly anomaly, Instant after);

    void add(Anomaly anomaly);

    /** One anomaly, which does not change until the transaction ends. */
    Optional<Anomaly> lock(UUID id);

    /** Keeps what somebody has said of it. */
    void review(Anomaly reviewed);

    /** How many began in a time, by what traits. */
    List<AnomalyPattern> patterns(Instant from, Instant to);

    /** Deletes those that were found before a time. */
    void forget(Instant before);

    /** Takes out of the anomalies of an account whose they were. */
    void erase(UUID accountId);
}
