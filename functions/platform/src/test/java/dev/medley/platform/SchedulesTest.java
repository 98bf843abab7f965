package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import dev.medley.topology.Schedule;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, because a schedule that is paused runs for no other test either. */
@Isolated
@FunctionTest("platform")
class SchedulesTest {

    private static final String SCHEDULES = "/api/admin/schedules";
    private static final String SWEEP = SCHEDULES + "/jobs-sweep";
    private static final Map<String, String> BECAUSE = Map.of("reason", "The database is being moved.");

    private final FunctionUnderTest platform;
    private final TestAccount administrator = TestAccount.with("admin");
    private final Api operator;

    SchedulesTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(administrator);
    }

    @Test
    void everyScheduleIsListedWithItsLastRun() {
        platform.tick("jobs-sweep");
        ApiAnswer all = operator.get(SCHEDULES).is(200);
        assertThat(all.at("/items").findValuesAsText("name"))
                .containsAll(Medley.TOPOLOGY.functions().stream()
                        .flatMap(function -> function.schedules().stream())
                        .map(Schedule::name)
                        .toList());
        ApiAnswer sweep = operator.get(SWEEP).is(200);
        assertThat(sweep.text("/function")).isEqualTo("platform");
        assertThat(sweep.at("/everyMs").asLong()).isEqualTo(60_000);
        assertThat(sweep.text("/lastRun/outcome")).isEqualTo("succeeded");
        assertThat(sweep.at("/pause").isNull()).isTrue();
    }

    @Test
    void aPausedScheduleDoesNothingUntilItIsResumed() {
        ApiAnswer paused = operator.put(SWEEP + "/pause", BECAUSE).is(200);
        assertThat(paused.text("/pause/reason")).isEqualTo("The database is being moved.");
        assertThat(paused.text("/pause/pausedBy")).isEqualTo(administrator.id().toString());
        operator.put(SWEEP + "/pause", BECAUSE).isProblem(409, "schedule-paused");
        int before = runs();
        platform.tick("jobs-sweep");
        assertThat(runs()).isEqualTo(before);
        operator.delete(SWEEP + "/pause").is(204);
        operator.delete(SWEEP + "/pause").isProblem(409, "schedule-not-paused");
        platform.tick("jobs-sweep");
        assertThat(runs()).isEqualTo(before + 1);
        assertThat(Rows.texts("select action from audit.entry where actor_id = ? order by id", administrator.id()))
                .containsExactly("schedule.paused", "schedule.resumed");
    }

    @Test
    void anOperatorHasAScheduleRunAlsoWhileItIsPaused() {
        operator.put(SWEEP + "/pause", BECAUSE).is(200);
        operator.post(SWEEP + "/runs").is(202);
        await().untilAsserted(() -> assertThat(operator.get(SWEEP + "/runs?outcome=succeeded")
                        .is(200)
                        .at("/items/0/requested")
                        .asBoolean())
                .isTrue());
        operator.delete(SWEEP + "/pause").is(204);
    }

    @Test
    void aRunThatFailsTellsWhy() {
        String lock = "alter table jobs.job rename to job_elsewhere";
        int _ = Rows.update(lock);
        try {
            assertThatThrownBy(() -> platform.tick("jobs-sweep")).isInstanceOf(RuntimeException.class);
        } finally {
            int _ = Rows.update("alter table jobs.job_elsewhere rename to job");
        }
        ApiAnswer failed = operator.get(SWEEP + "/runs?outcome=failed&limit=1").is(200);
        assertThat(failed.text("/items/0/error")).contains("jobs.job");
        assertThat(failed.text("/items/0/trace")).matches("[0-9a-f]{32}");
    }

    @Test
    void runsAreForgottenAfterAWeek() {
        platform.tick("jobs-sweep");
        FunctionUnderTest later = platform.later(Duration.ofDays(8));
        later.tick("events-sweep");
        assertThat(later.as(administrator).get(SWEEP + "/runs").is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void onlyOperatorsSeeSchedulesAndOnlyThoseThatThereAre() {
        platform.as(TestAccount.any()).get(SCHEDULES).isProblem(403, "permission-missing");
        platform.as(TestAccount.any()).post(SWEEP + "/runs").isProblem(403, "permission-missing");
        operator.get(SCHEDULES + "/" + UUID.randomUUID()).isProblem(404, "schedule-unknown");
        operator.post(SCHEDULES + "/nothing/runs").isProblem(404, "schedule-unknown");
        operator.put(SWEEP + "/pause", Map.of("reason", " ")).isProblem(422, "validation-failed");
        operator.get(SWEEP + "/runs?outcome=odd").isProblem(422, "validation-failed");
    }

    private int runs() {
        return Rows.texts("select id from events.schedule_run where schedule = 'jobs-sweep'")
                .size();
    }
}
