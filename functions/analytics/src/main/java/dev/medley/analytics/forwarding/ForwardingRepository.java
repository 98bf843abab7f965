package dev.medley.analytics.forwarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far forwarding is, and what comes next. */
public interface ForwardingRepository {

    Optional<ForwardingState> find();

    /** Begins with what comes from now on; what was before stays here. */
    void begin();

    /** The oldest transaction that may still write; all before have written. */
    long oldestRunning();

    /** What transactions from one to another wrote, without bots and without who is not to be recognised. */
    List<ForwardedActivity> activities(long from, long to);

    /** Notes that the service has taken some. */
    void succeed(long readTo, int count, Instant now);

    /** Notes that it has not. */
    void fail(String failure, Instant now);
}
