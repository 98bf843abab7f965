package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("platform")
class JobsTest {

    private final FunctionUnderTest platform;
    private final TestAccount ada = TestAccount.any();
    private final Api api;

    JobsTest(FunctionUnderTest platform) {
        this.platform = platform;
        api = platform.as(ada);
    }

    @Test
    void aJobIsFollowedFromQueuedToSucceeded() {
        UUID id = requested("thing");
        ApiAnswer waiting = api.get("/api/jobs/" + id).is(200);
        assertThat(waiting.text("/status")).isEqualTo("queued");
        assertThat(waiting.text("/kind")).isEqualTo("thing");
        assertThat(waiting.text("/result")).isEqualTo("/api/things/1");
        assertThat(waiting.header("Retry-After")).isEqualTo("2");

        run(id, progress -> {
            progress.report(40);
            ApiAnswer running = api.get("/api/jobs/" + id).is(200);
            assertThat(running.text("/status")).isEqualTo("running");
            assertThat(running.at("/percent").asInt()).isEqualTo(40);
            assertThat(running.header("Retry-After")).isEqualTo("2");
        });

        ApiAnswer done = api.get("/api/jobs/" + id).is(200);
        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.at("/percent").asInt()).isEqualTo(100);
        assertThat(done.at("/error").isNull()).isTrue();
        assertThat(done.header("Retry-After")).isEmpty();
    }

    @Test
    void aFailedJobSaysWhy() {
        UUID id = requested("thing");
        run(id, _ -> {
            throw JobFailure.permanent("too-loud", "It is too loud.");
        });

        ApiAnswer failed = api.get("/api/jobs/" + id).is(200);
        assertThat(failed.text("/status")).isEqualTo("failed");
        assertThat(failed.text("/error/code")).isEqualTo("too-loud");
        assertThat(failed.text("/error/detail")).isEqualTo("It is too loud.");
        api.post("/api/jobs/" + id + "/cancellation").isProblem(409, "job-over");
    }

    @Test
    void operatorsSeeAndStopTheJobsOfOthers() {
        Api operator = platform.as(TestAccount.with("admin"));
        UUID id = requested("thing");
        assertThat(operator.get("/api/admin/jobs?status=queued&kind=thing&limit=100")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("ownerId"))
                .contains(ada.id().toString());
        String path = "/api/admin/jobs/" + id;
        assertThat(operator.get(path).is(200).text("/job/status")).isEqualTo("queued");
        assertThat(operator.post(path + "/cancellation").is(200).text("/job/status"))
                .isEqualTo("cancelled");
        operator.post(path + "/cancellation").is(200);
        assertThat(api.get("/api/jobs/" + id).is(200).text("/status")).isEqualTo("cancelled");
        api.get(path).isProblem(403, "permission-missing");
        operator.get("/api/admin/jobs/" + UUID.randomUUID()).isProblem(404, "job-unknown");
    }

    @Test
    void aCancelledJobStaysCancelledAndSaysSoEachTime() {
        UUID id = requested("thing");
        ApiAnswer cancelled = api.post("/api/jobs/" + id + "/cancellation").is(200);
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");

        run(id, _ -> {
            throw new AssertionError("It was begun");
        });

        assertThat(api.post("/api/jobs/" + id + "/cancellation").is(200).body()).isEqualTo(cancelled.body());
        assertThat(api.get("/api/jobs/" + id).is(200).body()).isEqualTo(cancelled.body());
    }

    @Test
    void aJobThatHasSucceededCannotBeCancelled() {
        UUID id = requested("thing");
        run(id, _ -> {});
        api.post("/api/jobs/" + id + "/cancellation").isProblem(409, "job-over");
        assertThat(api.get("/api/jobs/" + id).text("/status")).isEqualTo("succeeded");
    }

    @Test
    void aJobWhoseWorkerIsLostIsAnnouncedAgainByTheSweep() {
        UUID id = requested("transcript");
        sql().query("""
                update jobs.job set status = 'running', worker_id = id, leased_until = created_at, attempts = 1
                where id = :id""").with("id", id).update();

        platform.tick("jobs-sweep");

        assertThat(api.get("/api/jobs/" + id).text("/status")).isEqualTo("queued");
        assertThat(sql().query("select type from events.event where owner_id = :ownerId and relayed_at is not null")
                        .with("ownerId", ada.id())
                        .list(row -> row.text("type")))
                .contains("transcript.requested");
    }

    @Test
    void somebodyElsesJobIsNotThere() {
        UUID id = requested("thing");
        Api stranger = platform.as(TestAccount.any());
        stranger.get("/api/jobs/" + id).isProblem(404, "job-unknown");
        stranger.post("/api/jobs/" + id + "/cancellation").isProblem(404, "job-unknown");
        assertThat(api.get("/api/jobs/" + id).text("/status")).isEqualTo("queued");
    }

    @Test
    void jobsAreListedNewestFirst() {
        UUID first = requested("thing");
        UUID second = requested("thing");
        ApiAnswer list = api.get("/api/jobs").is(200);
        assertThat(list.at("/items").findValuesAsText("id")).containsExactly(second.toString(), first.toString());
        assertThat(api.get("/api/jobs?limit=1").is(200).at("/nextCursor").isNull())
                .isFalse();
    }

    @Test
    void jobsAreListedByStatusAndKind() {
        UUID done = requested("thing");
        UUID queued = requested("thing");
        UUID other = requested("other-thing");
        run(done, _ -> {});

        assertThat(listed("status=succeeded")).containsExactly(done);
        assertThat(listed("status=queued&kind=thing")).containsExactly(queued);
        assertThat(listed("kind=other-thing")).containsExactly(other);
        assertThat(listed("kind=nothing")).isEmpty();
        String cursor = api.get("/api/jobs?kind=thing&limit=1").text("/nextCursor");
        assertThat(listed("kind=thing&limit=1&cursor=" + cursor)).containsExactly(done);
        api.get("/api/jobs?kind=other-thing&cursor=" + cursor).isProblem(422, "cursor-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=done", "status=", "kind=Thing", "kind=", "kind=x%00"})
    void aFilterThatCannotBeIsRefused(String filter) {
        api.get("/api/jobs?" + filter).isProblem(422, "validation-failed");
    }

    private List<UUID> listed(String filter) {
        return api.get("/api/jobs?" + filter).is(200).at("/items").findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private UUID requested(String kind) {
        UUID id = Ids.next(Clock.systemUTC());
        platform.bean(JobService.class).request(new NewJob(id, ada.id(), kind, UUID.randomUUID(), "/api/things/1"));
        return id;
    }

    private void run(UUID id, JobScript script) {
        script.run(platform, id);
    }

    private Sql sql() {
        return platform.bean(Sql.class);
    }
}
