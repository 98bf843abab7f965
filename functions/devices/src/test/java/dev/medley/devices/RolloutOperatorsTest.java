package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who operates a group rolls out to its devices and to no others. */
@FunctionTest("devices")
class RolloutOperatorsTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice inside;
    private final TestDevice outside;
    private final UUID group;
    private final TestAccount account = TestAccount.any();
    private final Api operator;

    RolloutOperatorsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        inside = fleet.device();
        outside = fleet.device();
        group = fleet.group(Map.of());
        fleet.admin.put(member(inside), Map.of()).is(204);
        operator = granted(account, "operator");
    }

    @Test
    void anOperatorRollsOutToTheDevicesOfTheGroupAndSteersIt() {
        UUID rollout = rollOut(fleet.release("2.0"), Map.of());
        assertThat(operator.get("/api/rollouts").is(200).at("/items").findValuesAsText("jobId"))
                .containsExactly(operator.get("/api/rollouts/" + rollout).text("/jobId"));
        step(rollout);
        assertThat(operator.get("/api/rollouts/" + rollout + "/actions")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("deviceId"))
                .containsExactly(inside.id().toString());
        assertThat(outside.action("deploymentBase")).isEmpty();
        operator.post("/api/rollouts/" + rollout + "/pause", Map.of("reason", "Lunch"))
                .is(200);
        operator.post("/api/rollouts/" + rollout + "/resumption").is(200);
        inside.fail(7);
        operator.post("/api/rollouts/" + rollout + "/retries").is(200);
        operator.post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "Enough"))
                .is(200);
        assertThat(fleet.status(rollout)).isEqualTo("stopped");
    }

    @Test
    void anOperatorNamesTheGroupAndNothingOfOthers() {
        UUID release = fleet.release("2.0");
        UUID other = fleet.group(Map.of());
        request(operator, release, Map.of(), Map.of()).isProblem(403, "permission-missing");
        request(operator, release, Map.of("groupId", other), Map.of()).isProblem(404, "group-unknown");
        request(operator, release, Map.of("groupId", group), Map.of("groupId", other))
                .isProblem(404, "group-unknown");
        request(operator, release, Map.of("groupId", group, "deviceId", outside.id()), Map.of())
                .isProblem(404, "device-unknown");
        request(granted(TestAccount.any(), "viewer"), release, Map.of("groupId", group), Map.of())
                .isProblem(404, "group-unknown");
    }

    @Test
    void whatIsRolledOutToOthersIsNotThere() {
        UUID everywhere = fleet.rollout(fleet.release("2.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        UUID ours = rollOut(fleet.release("2.1"), Map.of("approval", true));
        notThere(operator, everywhere);
        notThere(function.as(TestAccount.any()), ours);
        Api viewer = granted(TestAccount.any(), "viewer");
        viewer.get("/api/rollouts/" + ours).is(200);
        viewer.post("/api/rollouts/" + ours + "/stop", Map.of()).isProblem(404, "rollout-unknown");
        operator.post("/api/rollouts/" + ours + "/decision", Map.of("approved", true))
                .isProblem(403, "permission-missing");
        fleet.admin
                .delete("/api/device-groups/" + group + "/grants/" + account.id())
                .is(204);
        notThere(operator, ours);
        assertThat(operator.get("/api/rollouts").is(200).at("/items")).isEmpty();
    }

    private static void notThere(Api api, UUID rollout) {
        String path = "/api/rollouts/" + rollout;
        api.get(path).isProblem(404, "rollout-unknown");
        api.get(path + "/actions").isProblem(404, "rollout-unknown");
        api.post(path + "/pause", Map.of()).isProblem(404, "rollout-unknown");
        api.post(path + "/resumption").isProblem(404, "rollout-unknown");
        api.post(path + "/stop", Map.of()).isProblem(404, "rollout-unknown");
        api.post(path + "/retries").isProblem(404, "rollout-unknown");
        api.post(path + "/rollback", Map.of("approval", false)).isProblem(404, "rollout-unknown");
    }

    @Test
    void aDeviceThatHasLeftTheGroupIsPassedOver() {
        UUID rollout = rollOut(fleet.release("2.0"), Map.of());
        fleet.admin.delete(member(inside)).is(204);
        step(rollout);
        assertThat(inside.action("deploymentBase")).isEmpty();
        assertThat(fleet.admin
                        .get("/api/rollouts/" + rollout + "/actions")
                        .is(200)
                        .text("/items/0/explanation"))
                .isEqualTo("It is not in the group of the rollout any more.");
    }

    @Test
    void anOperatorTakesBackWhatDevicesOfTheGroupHaveAndNoOthers() {
        fleet.admin.put(member(outside), Map.of()).is(204);
        step(rollOut(fleet.release("1.0"), Map.of()));
        inside.install();
        outside.install();
        UUID second = rollOut(fleet.release("2.0"), Map.of());
        step(second);
        inside.install();
        outside.install();
        fleet.admin.delete(member(outside)).is(204);
        UUID back = operator.post("/api/rollouts/" + second + "/rollback", Map.of("approval", false))
                .is(202)
                .id();
        awaitPlanned(back);
        step(back);
        assertThat(inside.action("deploymentBase")).isNotEmpty();
        assertThat(outside.action("deploymentBase")).isEmpty();
    }

    private String member(TestDevice device) {
        return "/api/device-groups/" + group + "/devices/" + device.id();
    }

    private Api granted(TestAccount to, String role) {
        fleet.admin
                .put("/api/device-groups/" + group + "/grants/" + to.id(), Map.of("role", role))
                .is(200);
        return function.as(to);
    }

    private static ApiAnswer request(Api api, UUID release, Map<String, Object> plan, Map<String, Object> stage) {
        return api.post(
                "/api/rollouts",
                Map.of("name", "Ours", "releaseId", release, "plan", Fleet.plan(plan, List.of(Fleet.stage(stage)))));
    }

    private UUID rollOut(UUID release, Map<String, Object> more) {
        Map<String, Object> plan = new HashMap<>(more);
        plan.put("groupId", group);
        UUID id = request(operator, release, plan, Map.of()).is(202).id();
        awaitPlanned(id);
        return id;
    }

    private void awaitPlanned(UUID rollout) {
        await().untilAsserted(() -> assertThat(
                        operator.get("/api/rollouts/" + rollout).is(200).text("/status"))
                .isNotEqualTo("planning"));
    }

    private void step(UUID rollout) {
        function.bean(RolloutSteps.class).step(rollout);
    }
}
