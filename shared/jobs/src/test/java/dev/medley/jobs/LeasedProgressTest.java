package dev.medley.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Statements;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeasedProgressTest {

    private final TestJob job = TestJob.requested();

    @Test
    void progressGoesUpOnlyAndRenewsTheLease() {
        job.script((_, progress) -> {
                    report(progress, 40);
                    assertThat(job.now().percent()).isEqualTo(40);
                    var first = job.leasedUntil();

                    report(progress, 20);
                    assertThat(job.now().percent()).isEqualTo(40);
                    assertThat(job.leasedUntil()).isEqualTo(first.plusSeconds(1));

                    report(progress, 100);
                    assertThat(job.now().percent())
                            .as("before it has succeeded")
                            .isEqualTo(99);
                    return job.result();
                })
                .deliver();
        assertThat(job.now().percent()).isEqualTo(100);
    }

    @Test
    void progressIsWrittenOnceASecondAtMost() {
        job.script((_, progress) -> {
                    assertThat(Statements.during(() -> {
                                for (int percent = 0; percent < 50; percent++) {
                                    progress.report(percent);
                                }
                            }))
                            .hasSize(1);
                    report(progress, 50);
                    assertThat(job.now().percent()).isEqualTo(50);
                    return job.result();
                })
                .deliver();
        assertThat(job.isKept()).isTrue();
    }

    @Test
    void aSecondAttemptDoesNotGoBack() {
        JobLease lease = job.begunAndCrashed();
        assertThat(TestJob.LEASES.renew(lease, 60)).isTrue();
        assertThat(TestJob.LEASES.release(lease)).isTrue();

        job.script((_, progress) -> {
                    report(progress, 10);
                    assertThat(job.now().percent()).isEqualTo(60);
                    return job.result();
                })
                .deliver();
        assertThat(job.isKept()).isTrue();
    }

    @Test
    void whoFollowsAJobIsToldOfItsProgressAtMostEveryTwoSecondsAndOfItsEnd() {
        job.script((_, progress) -> {
                    report(progress, 10);
                    report(progress, 20);
                    report(progress, 30);
                    report(progress, 30);
                    report(progress, 30);
                    return job.result();
                })
                .deliver();
        assertThat(job.followed()).containsExactly("running 10", "running 30", "succeeded 100");
    }

    private static void report(JobProgress progress, int percent) {
        TestJob.pass(Duration.ofSeconds(1));
        progress.report(percent);
    }
}
