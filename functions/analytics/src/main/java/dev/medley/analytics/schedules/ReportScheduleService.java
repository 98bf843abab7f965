package dev.medley.analytics.schedules;

import dev.medley.analytics.readers.ReaderRepository;
import dev.medley.analytics.reports.ReportService;
import dev.medley.analytics.reports.SavedReport;
import dev.medley.analytics.schedules.ReportSchedule.ScheduleDraft;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Keeps the schedules of reports. */
@Singleton
public class ReportScheduleService {

    private final ReportScheduleRepository repository;
    private final ReportDeliveryRepository deliveries;
    private final ReportService reports;
    private final ReaderRepository readers;
    private final Clock clock;

    protected ReportScheduleService(
            ReportScheduleRepository repository,
            ReportDeliveryRepository deliveries,
            ReportService reports,
            ReaderRepository readers,
            Clock clock) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.reports = reports;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Has a report that an account sees come by itself.
     *
     * @throws Refusal {@code report-unknown}, {@code schedules-full}, {@code recipient-invalid}
     */
    @Transactional
    public ReportSchedule create(UUID reportId, UUID accountId, ScheduleDraft draft) {
        SavedReport report = reports.find(reportId, accountId);
        requireReaders(draft);
        if (repository.list(report.id(), accountId).size() >= ReportSchedule.MOST) {
            throw Refusal.conflict("schedules-full", "There are " + ReportSchedule.MOST + " schedules already.");
        }
        Instant now = clock.instant();
        ReportSchedule schedule = new ReportSchedule(
                Ids.next(clock),
                report.id(),
                accountId,
                draft,
                draft.timetable().next(now),
                1,
                now);
        repository.add(schedule);
        return schedule;
    }

    public List<ReportSchedule> list(UUID reportId, UUID accountId) {
        return repository.list(reports.find(reportId, accountId).id(), accountId);
    }

    public ReportSchedule find(UUID id, UUID accountId) {
        return repository.find(id, accountId).orElseThrow(ReportScheduleService::unknown);
    }

    /**
     * Changes one's own schedule.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public ReportSchedule change(UUID id, UUID accountId, ScheduleDraft draft, IntPredicate expected) {
        ReportSchedule schedule = repository.lock(id, accountId).orElseThrow(ReportScheduleService::unknown);
        VersionCheck.require(expected, schedule.version());
        requireReaders(draft);
        ReportSchedule changed = schedule.with(draft, clock.instant());
        repository.change(changed);
        return changed;
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
    }

    /** What became of one's own schedule, newest first. */
    public Page<ReportDelivery> deliveries(UUID id, UUID accountId, PageRequest page) {
        return deliveries.list(find(id, accountId).id(), page);
    }

    private void requireReaders(ScheduleDraft draft) {
        if (!readers.readers(draft.recipients()).containsAll(draft.recipients())) {
            throw Refusal.invalid(
                    "recipient-invalid", "/recipients", "Recipients are accounts that may read analytics.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("schedule-unknown", "There is no such schedule.");
    }
}
