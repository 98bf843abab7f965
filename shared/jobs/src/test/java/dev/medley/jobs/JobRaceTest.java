package dev.medley.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.Postponement;
import dev.medley.testkit.AtOnce;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

/** Two things at the same moment: one of them happens, as if the other had come later. */
class JobRaceTest {

    private static final int TIMES = 25;

    private final TestJob job = TestJob.requested();
    private final AtomicInteger runs = new AtomicInteger();

    @RepeatedTest(TIMES)
    void ofTwoWorkersOneWorks() throws Exception {
        job.script((_, _) -> {
            runs.incrementAndGet();
            return job.result();
        });
        both(this::deliver, this::deliver);

        assertThat(runs).hasValue(1);
        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.announced()).containsOnlyOnce("transcript.finished succeeded");
    }

    @RepeatedTest(TIMES)
    void aJobIsCancelledOrItsResultIsKept() throws Exception {
        JobLease lease = job.begunAndCrashed();
        JobCompletion completion = TestJob.FUNCTION.bean(JobCompletion.class);
        AtomicInteger cancelled = new AtomicInteger();
        AtomicInteger succeeded = new AtomicInteger();
        both(
                () -> cancelled.addAndGet(job.cancel() ? 1 : 0),
                () -> succeeded.addAndGet(completion.succeed(lease, job.result()) ? 1 : 0));

        assertThat(cancelled.get() + succeeded.get()).isEqualTo(1);
        assertThat(job.isKept()).isEqualTo(succeeded.get() == 1);
        assertThat(job.used()).isEqualTo(succeeded.get());
        assertThat(job.now().status()).isEqualTo(succeeded.get() == 1 ? JobStatus.SUCCEEDED : JobStatus.CANCELLED);
        assertThat(job.announced()).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void anExpiredJobIsQueuedAgainOrItsResultIsKept() throws Exception {
        JobLease lease = job.begunAndCrashed();
        JobCompletion completion = TestJob.FUNCTION.bean(JobCompletion.class);
        TestJob.pass(JobLeases.LENGTH);
        AtomicInteger succeeded = new AtomicInteger();
        both(TestJob.SWEEP::run, () -> succeeded.addAndGet(completion.succeed(lease, job.result()) ? 1 : 0));

        assertThat(job.isKept()).isEqualTo(succeeded.get() == 1);
        assertThat(job.now().status()).isEqualTo(succeeded.get() == 1 ? JobStatus.SUCCEEDED : JobStatus.QUEUED);
    }

    @RepeatedTest(TIMES)
    void ofTwoSweepsOneQueuesAJobAgain() throws Exception {
        JobLease _ = job.begunAndCrashed();
        TestJob.pass(JobLeases.LENGTH);
        both(TestJob.SWEEP::run, TestJob.SWEEP::run);

        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.requested");
    }

    private void deliver() {
        try {
            job.deliver();
        } catch (Postponement _) {
            // the other one has it
        }
    }

    private static void both(Runnable one, Runnable other) throws Exception {
        List<Boolean> _ = AtOnce.each(List.of(one, other), action -> {
            action.run();
            return true;
        });
    }
}
