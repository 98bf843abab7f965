package dev.medley.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.events.Postponement;
import dev.medley.events.QueueMessage;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobRunnerTest {

    private final TestJob job = TestJob.requested();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger discards = new AtomicInteger();

    @Test
    void aResultIsKeptWithTheEndOfItsJob() {
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);

        job.script((lease, _) -> {
                    assertThat(lease.ownerId()).isEqualTo(job.ownerId());
                    assertThat(lease.subjectId()).isEqualTo(job.subjectId());
                    assertThat(job.now().status()).isEqualTo(JobStatus.RUNNING);
                    return job.result();
                })
                .deliver();

        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.now().percent()).isEqualTo(100);
        assertThat(job.now().finishedAt()).isNotNull();
        assertThat(job.isKept()).isTrue();
        assertThat(job.used()).isEqualTo(1);
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.finished succeeded");
        assertThat(job.finished())
                .contains("\"language\": \"en\"", "\"recordingId\": \"r\"", "\"status\": \"succeeded\"");
    }

    @Test
    void aPermanentFailureFailsTheJobAtOnce() {
        job.script((_, _) -> {
                    throw JobFailure.permanent("too-loud", "It is too loud.");
                })
                .deliver();

        assertThat(job.now().status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.now().error()).isEqualTo(new JobError("too-loud", "It is too loud."));
        assertThat(job.used()).isZero();
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.finished failed");
    }

    static Stream<Throwable> whatWorkMayThrow() {
        return Stream.of(
                JobFailure.passing("model-away", "No model answered.", new IllegalStateException("secret")),
                new IllegalStateException("secret"),
                new OutOfMemoryError("secret"),
                new UnsatisfiedLinkError("secret"));
    }

    @ParameterizedTest
    @MethodSource("whatWorkMayThrow")
    void whateverElseIsThrownIsTriedThreeTimes(Throwable thrown) {
        job.script((_, _) -> {
            runs.incrementAndGet();
            throw JobRunnerTest.<RuntimeException>unchecked(thrown);
        });

        assertPostponed(Duration.ofSeconds(10));
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job.used()).isEqualTo(1);
        assertPostponed(Duration.ofMinutes(1));
        job.deliver();

        assertThat(runs).hasValue(3);
        assertThat(job.now().status()).isEqualTo(JobStatus.FAILED);
        assertThat(Objects.requireNonNull(job.now().error()).code())
                .isEqualTo(thrown instanceof JobFailure ? "model-away" : "internal");
        assertThat(Objects.requireNonNull(job.now().error()).detail()).doesNotContain("secret");
        assertThat(job.used()).isZero();
        assertThat(job.announced()).containsExactly("transcript.requested", "transcript.finished failed");
    }

    @Test
    void aResultThatCannotBeKeptLeavesItsJobOpen() {
        job.script((_, _) -> new JobOutcome.Result(
                () -> {
                    job.keep();
                    throw new IllegalStateException("by script");
                },
                discards::incrementAndGet));

        assertPostponed(Duration.ofSeconds(10));

        assertThat(job.isKept()).isFalse();
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(discards).hasValue(0);
        assertThat(job.announced()).containsExactly("transcript.requested");
    }

    @Test
    void aResultThatNothingCanKeepIsDiscarded() {
        job.script((_, _) -> new JobOutcome.Result(
                        () -> {
                            throw JobFailure.permanent("thing-unknown", "There is no such thing any more.");
                        },
                        discards::incrementAndGet))
                .deliver();

        assertThat(job.now().status()).isEqualTo(JobStatus.FAILED);
        assertThat(discards).hasValue(1);
    }

    @Test
    void workThatIsNotReadyCostsNoAttempt() {
        for (int i = 0; i < 10; i++) {
            job.deliver();
        }
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job.attempts()).isZero();

        job.script((_, _) -> job.result()).deliver();
        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void whatNobodyWantsIsCancelled() {
        job.script((_, _) -> new JobOutcome.Unwanted()).deliver();
        assertThat(job.now().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.used()).isZero();
        assertThat(job.announced()).endsWith("transcript.finished cancelled");
    }

    @Test
    void aSecondDeliveryDuringALeaseChangesNothingAndComesBackLater() {
        job.script((_, progress) -> {
                    runs.incrementAndGet();
                    progress.report(30);
                    assertPostponed(Duration.ofMinutes(1));
                    return job.result();
                })
                .deliver();

        assertThat(runs).hasValue(1);
        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void aDeliveryAfterTheEndChangesNothing() {
        job.script((_, _) -> {
            runs.incrementAndGet();
            return job.result();
        });
        job.deliver();
        Job done = job.now();

        job.deliver();

        assertThat(runs).hasValue(1);
        assertThat(job.now()).isEqualTo(done);
    }

    @Test
    void anEventThatNamesNoJobIsRefused() {
        String body = """
                {"id": "%s", "type": "transcript.requested", "occurredAt": "2026-11-01T09:00:00Z",
                "ownerId": "%s", "subjectId": "%s", "data": {}}""".formatted(job.id(), job.ownerId(), job.subjectId());
        assertThatThrownBy(() -> TestJob.FUNCTION.consumer("transcripts-work").consume(new QueueMessage("1", body, 1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(job.now().status()).isEqualTo(JobStatus.QUEUED);
    }

    private void assertPostponed(Duration delay) {
        assertThatExceptionOfType(Postponement.class)
                .isThrownBy(job::deliver)
                .satisfies(postponement -> assertThat(postponement.delay()).isEqualTo(delay));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
