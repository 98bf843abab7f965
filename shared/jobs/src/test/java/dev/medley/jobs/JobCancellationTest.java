package dev.medley.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Jobs that somebody else than their worker ends. */
class JobCancellationTest {

    private final TestJob job = TestJob.requested();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger discards = new AtomicInteger();

    @Test
    void whatIsCancelledWhileItIsQueuedIsNotBegun() {
        assertThat(job.cancel()).isTrue();
        assertThat(job.cancel()).isFalse();
        job.script((_, _) -> {
                    runs.incrementAndGet();
                    return job.result();
                })
                .deliver();

        assertThat(runs).hasValue(0);
        assertThat(job.now().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.used()).isZero();
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.finished cancelled");
    }

    @Test
    void whatIsCancelledWhileItRunsStopsAtItsNextReport() {
        job.script((_, progress) -> {
                    progress.report(10);
                    assertThat(job.cancel()).isTrue();
                    TestJob.pass(LeasedProgress.BETWEEN_WRITES);
                    assertThatExceptionOfType(JobLeaseLost.class).isThrownBy(() -> progress.report(20));
                    progress.report(30);
                    throw new AssertionError("The work was not stopped");
                })
                .deliver();

        assertThat(job.now().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.now().percent()).isEqualTo(10);
        assertThat(job.isKept()).isFalse();
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.finished cancelled");
    }

    @Test
    void theResultOfWorkThatReportsNothingIsDiscardedIfItsJobWasCancelled() {
        job.script((_, _) -> {
                    job.cancel();
                    return job.result(discards::incrementAndGet);
                })
                .deliver();

        assertThat(job.now().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.isKept()).isFalse();
        assertThat(discards).hasValue(1);
    }

    @Test
    void theResultOfWorkWhoseOwnerIsErasedIsDiscarded() {
        job.script((_, _) -> {
                    job.erase();
                    return job.result(discards::incrementAndGet);
                })
                .deliver();

        assertThat(job.isKept()).isFalse();
        assertThat(discards).hasValue(1);
        job.deliver();
    }

    @Test
    void onlyTheOwnerCancels() {
        assertThat(TestJob.SERVICE.cancel(job.id(), UUID.randomUUID())).isFalse();
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void aMessageThatCannotBeHandledEndsItsJobUnlessAWorkerHasIt() {
        JobLease lease = job.begunAndCrashed();
        TestJob.RUNNER.giveUp(job.id());
        assertThat(job.now().status()).isEqualTo(JobStatus.RUNNING);

        assertThat(TestJob.LEASES.release(lease)).isTrue();
        TestJob.RUNNER.giveUp(job.id());

        assertThat(Objects.requireNonNull(job.now().error()).code()).isEqualTo("internal");
        assertThat(job.used()).isZero();
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.finished failed");
    }

    @Test
    void jobsAreListedByStatusAndKind() {
        JobRepository repository = TestJob.FUNCTION.bean(JobRepository.class);
        assertThat(List.of(
                        new JobFilter(null, null),
                        new JobFilter(JobStatus.QUEUED, null),
                        new JobFilter(null, "transcript"),
                        new JobFilter(JobStatus.QUEUED, "transcript")))
                .allSatisfy(filter -> assertThat(repository
                                .list(job.ownerId(), filter, PageRequest.of(20, null))
                                .items())
                        .extracting(Job::id)
                        .containsExactly(job.id()));
        assertThat(List.of(new JobFilter(JobStatus.FAILED, null), new JobFilter(null, "export")))
                .allSatisfy(filter -> assertThat(repository
                                .list(job.ownerId(), filter, PageRequest.of(20, null))
                                .items())
                        .isEmpty());
    }
}
