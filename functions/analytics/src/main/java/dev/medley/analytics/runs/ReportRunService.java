package dev.medley.analytics.runs;

import dev.medley.analytics.reports.ReportService;
import dev.medley.analytics.reports.SavedReport;
import dev.medley.analytics.runs.ReportRun.RunState;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Has reports made into files, and lets these be fetched. */
@Singleton
public class ReportRunService {

    /** How many runs of an account may wait at a time. */
    private static final int MOST_UNFINISHED = 100;

    private final ReportRunRepository repository;
    private final ReportService reports;
    private final JobService jobs;
    private final ObjectStores objectStores;
    private final Clock clock;

    protected ReportRunService(
            ReportRunRepository repository,
            ReportService reports,
            JobService jobs,
            ObjectStores objectStores,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.jobs = jobs;
        this.objectStores = objectStores;
        this.clock = clock;
    }

    /**
     * Has a report that an account sees made into a file.
     *
     * @throws Refusal {@code report-unknown}, {@code report-runs-full}
     */
    @Transactional
    public ReportRun request(UUID reportId, UUID accountId, ReportFormat format) {
        SavedReport report = reports.find(reportId, accountId);
        if (repository.unfinished(accountId) >= MOST_UNFINISHED) {
            throw Refusal.conflict("report-runs-full", "There are " + MOST_UNFINISHED + " runs that are not over.");
        }
        UUID id = Ids.next(clock);
        RunState job = new RunState(Ids.next(clock), JobStatus.QUEUED, 0, null);
        ReportRun run = new ReportRun(
                id, reportId, accountId, report.name(), report.question(), format, job, null, clock.instant());
        repository.add(run);
        jobs.request(new NewJob(job.jobId(), accountId, ReportRunWork.KIND, id, "/api/analytics/report-runs/" + id));
        return run;
    }

    public ReportRun find(UUID id, UUID accountId) {
        return repository
                .find(id, accountId)
                .orElseThrow(() -> Refusal.notFound("report-run-unknown", "There is no such run."));
    }

    /**
     * The runs of a report that an account sees.
     *
     * @throws Refusal {@code report-unknown}
     */
    public Page<ReportRun> list(UUID reportId, UUID accountId, PageRequest page) {
        SavedReport report = reports.find(reportId, accountId);
        return repository.list(report.id(), accountId, page);
    }

    /** The request that gets the file from the store. */
    public PresignedTransfer download(UUID id, UUID accountId) {
        ReportRun run = find(id, accountId);
        ReportRun.RunFile file = run.file();
        if (file == null) {
            throw Refusal.conflict(
                    "report-run-not-ready",
                    "There is no file: the run is " + run.job().status().label() + ".");
        }
        if (!file.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "report-run-expired", "The file is gone; ask for another run.");
        }
        String name = "report-" + file.to().minusDays(1) + "." + run.format().label();
        return objectStores
                .transfers(Medley.RECORDINGS)
                .get(ReportRun.key(id), run.format().contentType(), "attachment; filename=\"" + name + "\"");
    }

    /** Removes all that an account has. */
    public void erase(UUID accountId) {
        repository
                .erase(accountId)
                .forEach(id -> objectStores.bucket(Medley.RECORDINGS).delete(ReportRun.key(id)));
    }
}
