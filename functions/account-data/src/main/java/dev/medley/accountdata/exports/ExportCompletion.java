package dev.medley.accountdata.exports;

import dev.medley.accountdata.exports.AccountExport.Stored;
import dev.medley.events.Outbox;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.Jobs;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** How exports end, each once and each in one transaction. */
@Singleton
class ExportCompletion {

    /** How long a zip is kept; the bucket's rule is the same, counted from the next midnight. */
    static final Duration KEPT = Duration.ofDays(7);

    private final AccountExportRepository accountExportRepository;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    ExportCompletion(AccountExportRepository accountExportRepository, Jobs jobs, Outbox outbox, Clock clock) {
        this.accountExportRepository = accountExportRepository;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when it was over before. */
    @Transactional
    boolean succeed(AccountExport accountExport, long sizeBytes) {
        Stored stored = new Stored(sizeBytes, clock.instant().plus(KEPT));
        boolean kept = jobs.succeed(accountExport.jobId()) && accountExportRepository.store(accountExport.id(), stored);
        if (kept) {
            announce(accountExport, JobStatus.SUCCEEDED);
        }
        return kept;
    }

    @Transactional
    void fail(AccountExport accountExport) {
        if (jobs.fail(accountExport.jobId(), new JobError("internal", "Something went wrong on our side."))) {
            announce(accountExport, JobStatus.FAILED);
        }
    }

    private void announce(AccountExport accountExport, JobStatus status) {
        outbox.announce(
                "export.finished", accountExport.accountId(), accountExport.id(), Map.of("status", status.label()));
    }
}
