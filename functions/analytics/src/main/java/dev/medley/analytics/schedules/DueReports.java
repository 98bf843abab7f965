package dev.medley.analytics.schedules;

import dev.medley.analytics.readers.ReaderRepository;
import dev.medley.analytics.runs.ReportRun;
import dev.medley.analytics.runs.ReportRunService;
import dev.medley.analytics.schedules.ReportDeliveryRepository.Pending;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Begins the runs whose time has come: once, however many workers look. A delivery is added in the transaction that moves its
 * schedule on; its run is requested in the one that notes which it is. What was missed while nobody looked comes once, and not
 * for each time.
 */
@Singleton
public class DueReports {

    private final ReportScheduleRepository schedules;
    private final ReportDeliveryRepository deliveries;
    private final ReaderRepository readers;
    private final ReportRunService runs;
    private final Clock clock;

    protected DueReports(
            ReportScheduleRepository schedules,
            ReportDeliveryRepository deliveries,
            ReaderRepository readers,
            ReportRunService runs,
            Clock clock) {
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.readers = readers;
        this.runs = runs;
        this.clock = clock;
    }

    /** Adds a delivery of a schedule that is due; false when none is. */
    @Transactional
    public boolean plan() {
        Instant now = clock.instant();
        Optional<ReportSchedule> due = schedules.lockDue(now);
        due.ifPresent(schedule -> {
            boolean _ = deliveries.add(ReportDelivery.planned(Ids.next(clock), schedule.id(), schedule.nextAt()));
            schedules.postpone(schedule.id(), schedule.draft().timetable().next(now));
        });
        return due.isPresent();
    }

    /** Some deliveries whose runs are not requested yet. */
    public List<UUID> unbegun() {
        return deliveries.unbegun();
    }

    /**
     * Requests the run of a delivery, unless somebody does.
     *
     * @throws Refusal where it cannot be made
     */
    @Transactional
    public void begin(UUID deliveryId) {
        Optional<Pending> pending = deliveries.lockUnbegun(deliveryId);
        if (pending.isEmpty()) {
            return;
        }
        ReportSchedule schedule = pending.get().schedule();
        if (readers.readers(Set.of(schedule.accountId())).isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "permission-missing", "Its owner may not read analytics any more.");
        }
        ReportRun run = runs.request(
                schedule.reportId(), schedule.accountId(), schedule.draft().format());
        deliveries.begin(deliveryId, run.id());
    }
}
