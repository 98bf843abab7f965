package dev.medley.analytics.schedules;

import dev.medley.analytics.AnalyticsEvents.ReportDelivered;
import dev.medley.analytics.AnalyticsEvents.ReportDeliveryFailed;
import dev.medley.analytics.readers.ReaderRepository;
import dev.medley.analytics.runs.ReportRun;
import dev.medley.analytics.runs.ReportRun.RunFile;
import dev.medley.analytics.runs.ReportRunRepository;
import dev.medley.analytics.schedules.ReportDelivery.DeliveryState;
import dev.medley.analytics.schedules.ReportDeliveryRepository.Pending;
import dev.medley.events.Outbox;
import dev.medley.jobs.JobStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells people of reports that have come, and owners of those that have not. */
@Singleton
public class ReportDeliveryService {

    private final ReportDeliveryRepository deliveries;
    private final ReportRunRepository runs;
    private final ReaderRepository readers;
    private final Outbox outbox;
    private final Clock clock;

    protected ReportDeliveryService(
            ReportDeliveryRepository deliveries,
            ReportRunRepository runs,
            ReaderRepository readers,
            Outbox outbox,
            Clock clock) {
        this.deliveries = deliveries;
        this.runs = runs;
        this.readers = readers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the end of a run, in the caller's transaction; of one that nobody scheduled there is nothing to do. */
    public void finished(UUID runId, JobStatus status) {
        deliveries.lockByRun(runId).ifPresent(pending -> {
            ReportRun run = runs.find(runId).orElse(null);
            RunFile file = run == null ? null : run.file();
            if (status != JobStatus.SUCCEEDED || run == null || file == null) {
                String reason = run == null || run.job().error() == null
                        ? "run-" + status.label()
                        : run.job().error().code();
                fail(pending, reason);
            } else if (file.rows() == 0 && pending.schedule().draft().skipEmpty()) {
                deliveries.end(pending.delivery().ended(DeliveryState.SKIPPED, "empty", clock.instant()));
            } else {
                send(pending, run, file);
            }
        });
    }

    /** Says that a delivery cannot be. */
    @Transactional
    public void fail(UUID deliveryId, String reason) {
        deliveries.lockUnbegun(deliveryId).ifPresent(pending -> fail(pending, reason));
    }

    private void fail(Pending pending, String reason) {
        deliveries.end(pending.delivery().ended(DeliveryState.FAILED, reason, clock.instant()));
        UUID owner = pending.schedule().accountId();
        outbox.announce(
                owner,
                pending.delivery().id(),
                new ReportDeliveryFailed(pending.schedule().reportId(), pending.reportName(), reason));
    }

    /** Rights are asked now: somebody may have had them when the schedule was made. */
    private void send(Pending pending, ReportRun run, RunFile file) {
        List<UUID> recipients = pending.schedule().draft().recipients();
        Set<UUID> told = readers.readers(recipients);
        runs.share(run.id(), told);
        String filters = run.question().filterText();
        ReportDelivered delivered = new ReportDelivered(
                run.id(),
                run.name(),
                run.format().label(),
                file.from() + " to " + file.to().minusDays(1) + ", "
                        + run.question().timeZone(),
                filters.isEmpty() ? "none" : filters,
                file.rows(),
                file.summary());
        outbox.announce(told.stream()
                .map(account -> outbox.event(account, run.id(), delivered))
                .toList());
        deliveries.end(pending.delivery().sent(told.size(), recipients.size() - told.size(), clock.instant()));
    }
}
