package dev.medley.analytics.schedules;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deliveries of all schedules. */
public interface ReportDeliveryRepository {

    /** A delivery that is not over, with what it is of. */
    record Pending(ReportDelivery delivery, ReportSchedule schedule, String reportName) {}

    /** Adds one; false where the schedule has one of that moment. */
    boolean add(ReportDelivery delivery);

    /** Some that have no run yet, the oldest first. */
    List<UUID> unbegun();

    /** One that has no run yet, locked; empty where somebody else has locked it. */
    Optional<Pending> lockUnbegun(UUID id);

    /** Says which run it waits for. */
    void begin(UUID id, UUID runId);

    /** The one that waits for a run, locked. */
    Optional<Pending> lockByRun(UUID runId);

    void end(ReportDelivery delivery);

    /** Those of a schedule, newest first. */
    Page<ReportDelivery> list(UUID scheduleId, PageRequest page);

    /** Forgets those that are older. */
    void forget(Instant before);
}
