package dev.medley.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of jobs whose workers are lost. */
class JobSweepTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final TestJob job = TestJob.requested();
    private final AtomicInteger discards = new AtomicInteger();

    @Test
    void aJobIsQueuedAgainWhenItsWorkerHasBeenSilentForTwoMinutes() {
        JobLease _ = job.begunAndCrashed();
        TestJob.pass(JobLeases.LENGTH.minus(MOMENT));
        TestJob.SWEEP.run();
        assertThat(job.now().status()).isEqualTo(JobStatus.RUNNING);

        TestJob.pass(MOMENT);
        TestJob.SWEEP.run();
        TestJob.SWEEP.run();

        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.requested");
        assertThat(job.used()).isEqualTo(1);
        job.script((lease, _) -> {
                    assertThat(lease.attempt()).isEqualTo(2);
                    return job.result();
                })
                .deliver();
        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void aJobThatLosesItsThirdWorkerFails() {
        for (int attempt = 1; attempt <= JobRunner.ATTEMPTS; attempt++) {
            assertThat(job.begunAndCrashed().attempt()).isEqualTo(attempt);
            TestJob.pass(JobLeases.LENGTH);
            TestJob.SWEEP.run();
        }

        assertThat(job.now().status()).isEqualTo(JobStatus.FAILED);
        assertThat(Objects.requireNonNull(job.now().error()).code()).isEqualTo("worker-lost");
        assertThat(job.used()).isZero();
        assertThat(job.announced()).endsWith("transcript.requested", "transcript.finished failed");
    }

    @Test
    void aWorkerThatComesBackTooLateChangesNothing() {
        job.script((late, progress) -> {
                    TestJob.pass(JobLeases.LENGTH);
                    TestJob.SWEEP.run();
                    job.script((_, _) -> job.result()).deliver();
                    assertThat(TestJob.LEASES.renew(late, 50)).isFalse();
                    assertThat(TestJob.LEASES.release(late)).isFalse();
                    return new JobOutcome.Result(
                            () -> {
                                throw new AssertionError("kept twice");
                            },
                            discards::incrementAndGet);
                })
                .deliver();

        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.isKept()).isTrue();
        assertThat(discards).as("what the other worker has made").hasValue(0);
    }

    @Test
    void aJobWhoseMessageIsLostIsAnnouncedAgainEachHourAndFailsAfterADay() {
        TestJob.pass(JobSweep.UNTIL_REMINDED.minus(MOMENT));
        TestJob.SWEEP.run();
        assertThat(job.announced()).hasSize(1);

        TestJob.pass(MOMENT);
        TestJob.SWEEP.run();
        TestJob.SWEEP.run();
        assertThat(job.announced()).hasSize(2);
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);

        TestJob.pass(JobSweep.UNTIL_LOST);
        TestJob.SWEEP.run();
        assertThat(Objects.requireNonNull(job.now().error()).code()).isEqualTo("worker-lost");
        assertThat(job.used()).isZero();
    }

    @Test
    void aJobThatWaitsIsRemindedForAsLongAsItWaits() {
        for (int hour = 0; hour < 30; hour++) {
            TestJob.pass(JobSweep.UNTIL_REMINDED);
            TestJob.SWEEP.run();
            job.deliver();
        }
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job.announced()).hasSize(31);
    }

    @Test
    void whatIsAnnouncedAgainIsNotRemindedSoon() {
        TestJob.pass(JobSweep.UNTIL_REMINDED);
        TestJob.SERVICE.announce(job.id());
        TestJob.SWEEP.run();
        assertThat(job.announced()).hasSize(2);

        job.cancel();
        TestJob.SERVICE.announce(job.id());
        TestJob.pass(JobSweep.UNTIL_LOST);
        TestJob.SWEEP.run();
        assertThat(job.announced())
                .containsExactly("transcript.requested", "transcript.requested", "transcript.finished cancelled");
    }

    @Test
    void aHeartbeatRenewsALeaseWhileTheWorkSaysNothing() {
        LeasedProgress progress = progress();
        Instant before = job.leasedUntil();
        TestJob.pass(MOMENT);
        JobHeartbeat heartbeat = TestJob.FUNCTION.bean(JobHeartbeat.class);
        try (JobHeartbeat.Beat _ = heartbeat.start(progress, Duration.ofMillis(5))) {
            await().until(() -> job.leasedUntil().equals(before.plus(MOMENT)));
        }
    }

    @Test
    void noHeartbeatRenewsTheLeaseOfWorkThatHangs() {
        LeasedProgress progress = progress();
        Instant before = job.leasedUntil();
        TestJob.pass(MOMENT);
        JobHeartbeat.renew(progress, System.nanoTime() - JobHeartbeat.LONGEST.toNanos());
        assertThat(job.leasedUntil()).isEqualTo(before);
    }

    private LeasedProgress progress() {
        return new LeasedProgress(job.begunAndCrashed(), TestJob.LEASES, TestJob.FUNCTION.bean(Clock.class));
    }
}
