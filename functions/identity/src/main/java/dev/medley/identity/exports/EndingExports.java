package dev.medley.identity.exports;

import dev.medley.events.Outbox;
import dev.medley.identity.exports.Export.Stored;
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
class EndingExports {

    /** How long a zip is kept; the bucket's rule is the same, counted from the next midnight. */
    static final Duration KEPT = Duration.ofDays(7);

    private final Exports exports;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    EndingExports(Exports exports, Jobs jobs, Outbox outbox, Clock clock) {
        this.exports = exports;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when it was over before. */
    @Transactional
    boolean succeed(Export export, long sizeBytes) {
        Stored stored = new Stored(sizeBytes, clock.instant().plus(KEPT));
        boolean kept = jobs.succeed(export.jobId()) && exports.store(export.id(), stored);
        if (kept) {
            announce(export, JobStatus.SUCCEEDED);
        }
        return kept;
    }

    @Transactional
    void fail(Export export) {
        if (jobs.fail(export.jobId(), new JobError("internal", "Something went wrong on our side."))) {
            announce(export, JobStatus.FAILED);
        }
    }

    private void announce(Export export, JobStatus status) {
        outbox.announce("export.finished", export.accountId(), export.id(), Map.of("status", status.label()));
    }
}
