package dev.medley.platform.queues;

import java.time.Instant;
import java.util.List;

/** Which queues stand still: messages wait, and nobody works on any. */
public interface StalledQueueRepository {

    /** Notes that these and no others stand still now; those that did before keep their time. */
    void replace(List<String> queues, Instant now);

    /** Those that have stood still for so long, by name. */
    List<String> stalledSince(Instant before);
}
