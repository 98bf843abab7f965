package dev.medley.flags;

import static dev.medley.flags.ExperimentAdmin.act;
import static dev.medley.flags.ExperimentAdmin.activity;
import static dev.medley.flags.ExperimentAdmin.metric;
import static dev.medley.flags.ExperimentAdmin.plan;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class FlagAutomationTest {

    static final String AUTOMATIONS = "/api/admin/flag-automations";

    private final FunctionUnderTest function;
    private final FlagAdmin admin;
    private final Api api;

    FlagAutomationTest(FunctionUnderTest function) {
        this.function = function;
        admin = FlagAdmin.of(function);
        api = admin.api();
    }

    static Map<String, Object> rollout(int... percents) {
        List<Map<String, Integer>> steps = Arrays.stream(percents)
                .mapToObj(percent -> Map.of("percent", percent, "waitMinutes", 60))
                .toList();
        return Map.of(
                "variant",
                "on",
                "base",
                "off",
                "steps",
                steps,
                "checks",
                List.of(),
                "onBreach",
                "roll-back",
                "dryRun",
                false);
    }

    private ApiAnswer create(String flag, Map<String, ?> plan) {
        return api.post(AUTOMATIONS, Map.of("flag", flag, "environment", FlagAdmin.PRODUCTION, "plan", plan));
    }

    private UUID created(String flag, Map<String, ?> plan) {
        return create(flag, plan).is(201).id();
    }

    private void tick(Duration later) {
        (later.isZero() ? function : function.later(later)).tick("flag-automation");
    }

    private String state(UUID id) {
        ApiAnswer automation = api.get(AUTOMATIONS + "/" + id).is(200);
        String reason = automation.text("/reason");
        return automation.text("/state") + ("null".equals(reason) ? "" : " " + reason);
    }

    private int percent(String flag) {
        ApiAnswer targeting = admin.targeting(flag);
        String served = targeting.text("/targeting/otherwise/variant");
        return switch (served) {
            case "on" -> 100;
            case "off" -> 0;
            default -> targeting.at("/targeting/otherwise/split/weights/on").asInt() / 1_000;
        };
    }

    private static long announced(String type, UUID id) {
        return Rows.count(
                "select count(*) from events.event where type = ? and data ->> 'automationId' = ?",
                type,
                id.toString());
    }

    @Test
    void aRolloutGoesOnStepByStepWhileEverythingIsInOrder() {
        String flag = admin.create(serving(variant("off")));
        UUID id = created(flag, rollout(10, 100));
        create(flag, rollout(10)).isProblem(409, "flag-automation-running");
        tick(Duration.ZERO);
        tick(Duration.ZERO);
        assertThat(percent(flag)).isEqualTo(10);
        tick(Duration.ofHours(2));
        assertThat(percent(flag)).isEqualTo(100);
        tick(Duration.ofHours(4));
        tick(Duration.ofHours(4));
        assertThat(state(id)).startsWith("finished");
        assertThat(announced("flag.rolled-out", id)).isOne();
        assertThat(api.get(AUTOMATIONS + "/" + id).is(200).at("/entries").findValuesAsText("action"))
                .containsExactly("advanced", "advanced", "finished");
        assertThat(api.get(AUTOMATIONS + "?state=finished&flag=" + flag).is(200).at("/items"))
                .hasSize(1);
        assertThat(Rows.count("select count(*) from audit.entry where subject_id = ?", id))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void manyWhoLookAtOnceTakeAStepOnce() throws Exception {
        String flag = admin.create(serving(variant("off")));
        UUID id = created(flag, rollout(10, 20, 30));
        var _ = AtOnce.each(List.of(1, 2, 3, 4), number -> {
            function.tick("flag-automation");
            return number;
        });
        assertThat(percent(flag)).isEqualTo(10);
        assertThat(api.get(AUTOMATIONS + "/" + id).is(200).at("/entries")).hasSize(1);
        api.post(AUTOMATIONS + "/" + id + "/cancel").is(200);
        api.post(AUTOMATIONS + "/" + id + "/cancel").isProblem(409, "flag-automation-ended");
    }

    @Test
    void requestsThatFailTakeARolloutBack() {
        String flag = admin.create(serving(variant("off")));
        Map<String, Object> check = Map.of("kind", "request-errors", "mostPercent", 1);
        UUID id = created(flag, with(rollout(10, 100), "checks", List.of(check)));
        tick(Duration.ZERO);
        assertThat(percent(flag)).isEqualTo(10);
        long millis = Instant.now().plus(Duration.ofHours(2)).minusSeconds(30).toEpochMilli();
        for (int i = 0; i < 100; i++) {
            int _ = Rows.update(
                    "insert into security.pub_request_outcome values (?, ?, 1000)",
                    new UUID((millis << 16) | 0x7000L | i, Long.MIN_VALUE | i),
                    i < 5 ? 500 : 200);
        }
        tick(Duration.ofHours(2));
        assertThat(state(id)).startsWith("rolled-back 5.00 % of 100 requests failed");
        assertThat(percent(flag)).isZero();
        assertThat(announced("flag.rolled-back", id)).isOne();
    }

    @Test
    void theKillSwitchAndChangesByHandWin() {
        String killed = admin.create(serving(variant("off")));
        String changed = admin.create(serving(variant("off")));
        UUID first = created(killed, rollout(10, 100));
        UUID second = created(changed, rollout(10, 100));
        tick(Duration.ZERO);
        api.post(path(killed) + "/kill").is(200);
        admin.put(changed, serving(split(7_000))).is(200);
        tick(Duration.ofHours(2));
        assertThat(state(first)).isEqualTo("stopped flag-off");
        assertThat(admin.targeting(killed).at("/targeting/enabled").asBoolean()).isFalse();
        assertThat(state(second)).isEqualTo("stopped flag-changed");
        assertThat(percent(changed)).isEqualTo(7);
        assertThat(announced("flag.rollout-stopped", first)).isOne();
    }

    @Test
    void nothingChangesByItselfWhereChangesNeedApproval() {
        String flag = admin.create();
        api.put(path(flag, FlagAdmin.STAGING), serving(variant("off"))).is(200);
        Map<String, Object> request = Map.of("flag", flag, "environment", FlagAdmin.STAGING, "plan", rollout(10, 100));
        UUID id = api.post(AUTOMATIONS, request).is(201).id();
        admin.withApproval(() -> {
            tick(Duration.ZERO);
            assertThat(state(id)).isEqualTo("stopped approval-required");
            api.post(AUTOMATIONS, request).isProblem(409, "approval-required");
        });
        assertThat(api.get(path(flag, FlagAdmin.STAGING)).is(200).text("/targeting/otherwise/variant"))
                .isEqualTo("off");
    }

    @Test
    void whoMayNotChangeFlagsAnyMoreRollsNothingOut() {
        FlagAdmin other = FlagAdmin.of(function);
        String flag = other.create(serving(variant("off")));
        UUID id = other.api()
                .post(AUTOMATIONS, Map.of("flag", flag, "environment", FlagAdmin.PRODUCTION, "plan", rollout(10)))
                .is(201)
                .id();
        other.isSuspended();
        tick(Duration.ZERO);
        assertThat(state(id)).isEqualTo("stopped flag-change-unauthorized");
        assertThat(percent(flag)).isZero();
    }

    @Test
    void aDryRunSaysWhatItWouldDo() {
        String flag = admin.create(serving(variant("off")));
        UUID id = created(flag, with(rollout(10, 100), "dryRun", true));
        tick(Duration.ZERO);
        tick(Duration.ofHours(2));
        tick(Duration.ofHours(4));
        assertThat(state(id)).startsWith("finished");
        assertThat(percent(flag)).isZero();
        assertThat(announced("flag.rolled-out", id)).isZero();
        assertThat(api.get(AUTOMATIONS + "/" + id)
                        .is(200)
                        .at("/entries/0/percent")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void aRolloutBeginsPhasesOfItsExperimentAndGoesBackWhereAGuardrailIsBreached() {
        ExperimentAdmin experiments = new ExperimentAdmin(admin);
        String flag = experiments.halves();
        Map<String, Object> failures =
                with(metric("failures", "conversion", activity("failure")), "higherIsBetter", false);
        UUID experiment = experiments.started(
                flag, with(plan(), "guardrails", List.of(Map.of("metric", failures, "mostLossPercent", 10))));
        Map<String, Object> check = Map.of("kind", "guardrail", "experimentId", experiment);
        UUID id = created(flag, with(rollout(50, 100), "checks", List.of(check)));
        tick(Duration.ZERO);
        assertThat(experiments.results(experiment).at("/phase").asInt()).isEqualTo(2);
        List<UUID> on = experiments.exposed(experiment, 2, "on", 200);
        List<UUID> _ = experiments.exposed(experiment, 2, "off", 200);
        act(on.subList(0, 150), "failure", Instant.now().plusSeconds(60), "{}");
        act(on.subList(0, 10), "view", Instant.now().plusSeconds(60), "{}");
        tick(Duration.ofHours(2));
        assertThat(state(id)).isEqualTo("rolled-back on is worse in failures.");
        assertThat(percent(flag)).isZero();
        assertThat(api.get(ExperimentAdmin.EXPERIMENTS + "/" + experiment)
                        .is(200)
                        .text("/state"))
                .isEqualTo("stopped");
    }
}
