package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Releases come to devices in stages, are watched, and taken back. */
@FunctionTest("devices")
class RolloutsTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    RolloutsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void aStageFollowsWhenEnoughDevicesOfTheOneBeforeHaveIt() {
        List<TestDevice> devices = fleet.devices(4);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(
                        Map.of(),
                        List.of(
                                Fleet.stage(Map.of("name", "First", "percent", 50)),
                                Fleet.stage(Map.of("name", "Rest", "afterSuccess", "check")))));
        step(rollout, 0);
        List<TestDevice> first = offered(devices);
        assertThat(first).hasSize(2);
        first.forEach(TestDevice::install);
        step(rollout, 1);
        List<TestDevice> second = offered(devices);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        second.forEach(TestDevice::install);
        step(rollout, 2);
        assertThat(fleet.status(rollout)).isEqualTo("finished");
        ApiAnswer read = fleet.admin.get("/api/rollouts/" + rollout).is(200);
        assertThat(read.at("/stages/0/succeeded").asInt()).isEqualTo(2);
        assertThat(fleet.admin
                        .get("/api/rollouts?status=finished")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(rollout.toString());
        UUID again = fleet.rollout(fleet.release("2.0.1"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        assertThat(again).isNotEqualTo(rollout);
    }

    @Test
    void tooManyFailuresPauseItAndOnlyThoseAreRetried() {
        List<TestDevice> devices = fleet.devices(4);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("errorThreshold", 25)))));
        step(rollout, 0);
        devices.getFirst().fail(7);
        assertThat(fleet.status(rollout)).isEqualTo("paused");
        ApiAnswer failed = fleet.admin
                .get("/api/rollouts/" + rollout + "/actions?status=failed")
                .is(200);
        assertThat(failed.text("/items/0/explanation")).isEqualTo("told by a test");
        assertThat(failed.at("/items/0/code").asInt()).isEqualTo(7);
        devices.subList(1, 4).forEach(TestDevice::install);
        fleet.admin.post("/api/rollouts/" + rollout + "/resumption").is(200);
        fleet.admin.post("/api/rollouts/" + rollout + "/retries").is(200);
        fleet.admin.post("/api/rollouts/" + rollout + "/retries").isProblem(409, "nothing-failed");
        step(rollout, 1);
        assertThat(offered(devices)).containsExactly(devices.getFirst());
        devices.getFirst().install();
        step(rollout, 2);
        assertThat(fleet.status(rollout)).isEqualTo("finished");
    }

    @Test
    void nothingIsOfferedAfterAnEmergencyStop() {
        List<TestDevice> devices = fleet.devices(3);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(
                        Map.of("devicesPerMinute", 2),
                        List.of(Fleet.stage(Map.of("onError", "stop", "errorThreshold", 30)))));
        step(rollout, 0);
        List<TestDevice> first = offered(devices);
        assertThat(first).hasSize(2);
        step(rollout, 0);
        assertThat(offered(devices)).as("one step a minute").hasSize(2);
        first.getFirst().fail(1);
        assertThat(fleet.status(rollout)).isEqualTo("stopped");
        step(rollout, 1);
        assertThat(offered(devices)).isEmpty();
        assertThat(first.getLast().action("cancelAction")).isNotEmpty();
        fleet.admin.post("/api/rollouts/" + rollout + "/resumption").isProblem(409, "rollout-status");
        fleet.admin
                .post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "again"))
                .isProblem(409, "rollout-status");
    }

    @Test
    void aSecondPersonApproves() {
        fleet.device();
        UUID rollout = fleet.rollout(
                fleet.release("2.0"), Fleet.plan(Map.of("approval", true), List.of(Fleet.stage(Map.of()))));
        assertThat(fleet.status(rollout)).isEqualTo("awaiting-approval");
        String path = "/api/rollouts/" + rollout + "/decision";
        fleet.admin.post(path, Map.of("approved", true)).isProblem(409, "second-person-required");
        function.as(TestAccount.any()).post(path, Map.of("approved", true)).isProblem(403, "permission-missing");
        Api other = function.as(TestAccount.with("admin"));
        assertThat(other.post(path, Map.of("approved", true)).is(200).text("/status"))
                .isEqualTo("ready");
        other.post(path, Map.of("approved", false)).isProblem(409, "rollout-status");
        fleet.admin
                .post("/api/rollouts/" + rollout + "/pause", Map.of("reason", "Wait"))
                .is(200);
        step(rollout, 0);
        assertThat(fleet.status(rollout)).isEqualTo("paused");
    }

    @Test
    void devicesGoBackToWhatTheyHadUnlessTheirFloorForbidsIt() {
        TestDevice device = fleet.device();
        everywhere(fleet.release("1.0"), device);
        UUID second = everywhere(fleet.release("2.0"), device);
        UUID back = rollBack(second);
        step(back, 0);
        device.install();
        assertThat(installed(device)).isEqualTo("1.0");
        UUID secure = everywhere(fleet.release("3.0", new byte[] {3}, Map.of("securityVersion", 5)), device);
        UUID forbidden = rollBack(secure);
        assertThat(fleet.admin
                        .get("/api/rollouts/" + forbidden)
                        .at("/excluded/security-floor")
                        .asInt())
                .isEqualTo(1);
        assertThat(installed(device)).isEqualTo("3.0");
    }

    @Test
    void aFailureThatPassesIsTriedAgainLater() {
        TestDevice device = fleet.device();
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(
                        Map.of("retry", Map.of("most", 1, "backoffMinutes", 5, "codes", List.of(42))),
                        List.of(Fleet.stage(Map.of()))));
        step(rollout, 0);
        device.fail(42);
        JsonNode action = fleet.admin
                .get("/api/devices/" + device.id() + "/actions")
                .is(200)
                .at("/items/0");
        assertThat(action.path("status").asText()).isEqualTo("retrying");
        step(rollout, 1);
        assertThat(device.action("deploymentBase")).isEmpty();
        step(rollout, 10);
        device.fail(42);
        assertThat(fleet.admin.get("/api/devices/" + device.id() + "/actions").text("/items/0/status"))
                .isEqualTo("failed");
    }

    @Test
    void whoSaysNothingHasFailedAndItIsSaidSinceWhen() {
        TestDevice device = fleet.device();
        UUID rollout = fleet.rollout(
                fleet.release("2.0"), Fleet.plan(Map.of("timeoutMinutes", 5), List.of(Fleet.stage(Map.of()))));
        step(rollout, 0);
        device.feedback("deploymentBase", device.action("deploymentBase"), "download", "none", null)
                .is(200);
        step(rollout, 10);
        ApiAnswer actions =
                fleet.admin.get("/api/devices/" + device.id() + "/actions").is(200);
        assertThat(actions.text("/items/0/explanation")).startsWith("The device said last: download, 10 minutes ago");
        assertThat(actions.at("/items/0/code").asInt()).isEqualTo(-1);
    }

    @Test
    void whatDoesNotFitIsPassedOverAndSaidWhy() {
        fleet.device(Map.of("hardwareRevision", "a"));
        TestDevice fitting = fleet.device(Map.of("hardwareRevision", "b"));
        UUID release = fleet.release("2.0", new byte[] {2}, Map.of("hardwareRevisions", List.of("b")));
        UUID rollout = fleet.rollout(release, Fleet.plan(Map.of("continuous", true), List.of(Fleet.stage(Map.of()))));
        assertThat(fleet.admin
                        .get("/api/rollouts/" + rollout)
                        .at("/excluded/hardware")
                        .asInt())
                .isEqualTo(1);
        step(rollout, 0);
        fitting.install();
        TestDevice late = fleet.device(Map.of("hardwareRevision", "b"));
        step(rollout, 1);
        assertThat(late.action("deploymentBase")).isNotEmpty();
        fleet.admin.post("/api/releases/" + release + "/revocation").is(200);
        assertThat(late.action("deploymentBase")).isEmpty();
    }

    private UUID rollBack(UUID rollout) {
        UUID back = fleet.admin
                .post("/api/rollouts/" + rollout + "/rollback", Map.of("approval", false))
                .is(202)
                .id();
        fleet.awaitPlanned(back);
        return back;
    }

    private UUID everywhere(UUID release, TestDevice device) {
        UUID rollout = fleet.rollout(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        step(rollout, 0);
        device.install();
        return rollout;
    }

    private String installed(TestDevice device) {
        return fleet.admin.get("/api/devices/" + device.id()).is(200).text("/installedVersion");
    }

    private static List<TestDevice> offered(List<TestDevice> devices) {
        return devices.stream()
                .filter(device -> !device.action("deploymentBase").isEmpty())
                .toList();
    }

    /** Takes a step of one rollout as it is after so many minutes. */
    private void step(UUID rollout, int minutes) {
        FunctionUnderTest then = minutes == 0 ? function : function.later(Duration.ofMinutes(minutes));
        then.bean(RolloutSteps.class).step(rollout);
    }
}
