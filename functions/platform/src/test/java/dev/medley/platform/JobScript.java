package dev.medley.platform;

import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobRunner;
import dev.medley.jobs.JobWork;
import dev.medley.testkit.FunctionUnderTest;
import java.util.UUID;

/** What is done about one job; it ends well unless something is thrown. */
@FunctionalInterface
interface JobScript extends JobWork {

    void run(JobProgress progress);

    /** Does the work on this thread, as the function would whose job it is. */
    default void run(FunctionUnderTest function, UUID jobId) {
        function.bean(JobRunner.class).run(jobId, this);
    }

    @Override
    default JobOutcome run(JobLease lease, JobProgress progress) {
        run(progress);
        return new JobOutcome.Result(() -> {});
    }

    @Override
    default String kind() {
        return "thing";
    }
}
