package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final FunctionUnderTest platform = FunctionUnderTest.named("platform");
    private final Jobs jobs = platform.bean(Jobs.class);
    private final TestAccount ada = TestAccount.any();
    private final Api api = platform.as(ada);

    @Test
    void aJobIsFollowedFromQueuedToSucceeded() {
        UUID id = queued();
        ApiAnswer waiting = api.get("/api/jobs/" + id).is(200);
        assertThat(waiting.text("/status")).isEqualTo("queued");
        assertThat(waiting.text("/result")).isEqualTo("/api/things/1");

        assertThat(jobs.begin(id)).isTrue();
        jobs.progress(id, 40);
        assertThat(api.get("/api/jobs/" + id).at("/percent").asInt()).isEqualTo(40);

        assertThat(jobs.succeed(id)).isTrue();
        ApiAnswer done = api.get("/api/jobs/" + id).is(200);
        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.at("/percent").asInt()).isEqualTo(100);
        assertThat(done.at("/error").isNull()).isTrue();
    }

    @Test
    void aFailedJobSaysWhy() {
        UUID id = queued();
        assertThat(jobs.fail(id, new JobError("too-loud", "It is too loud."))).isTrue();
        ApiAnswer failed = api.get("/api/jobs/" + id).is(200);
        assertThat(failed.text("/error/code")).isEqualTo("too-loud");
        assertThat(failed.text("/error/detail")).isEqualTo("It is too loud.");
    }

    @Test
    void aCancelledJobStaysCancelled() {
        UUID id = queued();
        assertThat(api.post("/api/jobs/" + id + "/cancellation").is(200).text("/status"))
                .isEqualTo("cancelled");
        assertThat(jobs.begin(id)).isFalse();
        assertThat(jobs.succeed(id)).isFalse();
        api.post("/api/jobs/" + id + "/cancellation").isProblem(409, "job-over");
    }

    @Test
    void somebodyElsesJobIsNotThere() {
        UUID id = queued();
        Api stranger = platform.as(TestAccount.any());
        stranger.get("/api/jobs/" + id).isProblem(404, "job-unknown");
        stranger.post("/api/jobs/" + id + "/cancellation").isProblem(404, "job-unknown");
        assertThat(api.get("/api/jobs/" + id).text("/status")).isEqualTo("queued");
    }

    @Test
    void jobsAreListedNewestFirst() {
        UUID first = queued();
        UUID second = queued();
        ApiAnswer list = api.get("/api/jobs").is(200);
        assertThat(list.at("/items").findValuesAsText("id")).containsExactly(second.toString(), first.toString());
        assertThat(api.get("/api/jobs?limit=1").is(200).at("/nextCursor").isNull())
                .isFalse();
    }

    private UUID queued() {
        UUID id = Ids.next(Clock.systemUTC());
        jobs.queue(new NewJob(id, ada.id(), "thing", UUID.randomUUID(), "/api/things/1"), "thing.requested");
        return id;
    }
}
