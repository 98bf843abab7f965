package dev.medley.analytics.runs;

import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.runs.ReportRun.RunFile;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Asks the question of a report, writes the file and stores it. */
@Singleton
public class ReportRunWork implements JobWork {

    static final String KIND = "report-run";

    /** How long a file is kept; the bucket's rule is the same, counted from the next midnight. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final ReportRunRepository repository;
    private final ReportFiles files;
    private final ObjectStore objects;
    private final Clock clock;

    ReportRunWork(ReportRunRepository repository, ReportFiles files, ObjectStores objectStores, Clock clock) {
        this.repository = repository;
        this.files = files;
        objects = objectStores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository
                .find(lease.subjectId())
                .<JobOutcome>map(run -> make(run, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(ReportRun run, JobProgress progress) {
        ReportContent content = ask(run);
        progress.report(50);
        byte[] file = files.write(content, run.format());
        objects.upload(file, ReportRun.key(run.id()), run.format().contentType());
        progress.report(90);
        TimeFrame frame = content.question().frame();
        RunFile stored = new RunFile(
                content.isEmpty() ? 0 : content.rows().size(),
                file.length,
                frame.from(),
                frame.to(),
                content.complete(),
                content.summary(),
                clock.instant().plus(KEPT));
        return new JobOutcome.Result(
                () -> repository.store(run.id(), stored), () -> objects.delete(ReportRun.key(run.id())));
    }

    private ReportContent ask(ReportRun run) {
        try {
            return files.ask(run);
        } catch (Refusal refusal) {
            throw JobFailure.permanent(refusal.code(), "The question of the report cannot be asked any more.");
        }
    }
}
