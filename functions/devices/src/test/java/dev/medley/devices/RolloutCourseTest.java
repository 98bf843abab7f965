package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a rollout does after somebody interferes, and until its last device. */
@FunctionTest("devices")
class RolloutCourseTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    RolloutCourseTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    private void step(UUID rollout, int minutes) {
        function.later(Duration.ofMinutes(minutes)).bean(RolloutSteps.class).step(rollout);
    }

    private List<String> stages(UUID rollout) {
        return fleet.admin.get("/api/rollouts/" + rollout).is(200).at("/stages").findValuesAsText("status");
    }

    @Test
    void aPauseOpensNoStage() {
        fleet.devices(5);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(
                        Map.of(),
                        List.of(Fleet.stage(Map.of("devices", 1, "afterSuccess", "check")), Fleet.stage(Map.of()))));
        step(rollout, 0);
        fleet.admin
                .post("/api/rollouts/" + rollout + "/pause", Map.of("reason", "Somebody looks"))
                .is(200);
        fleet.admin.post("/api/rollouts/" + rollout + "/resumption").is(200);
        step(rollout, 1);
        assertThat(stages(rollout)).containsExactly("running", "waiting");
    }

    @Test
    void whatFailedInAnEarlyStageIsOfferedAgainAfterTheLastIsDone() {
        List<TestDevice> devices = fleet.devices(4);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(
                        Map.of(),
                        List.of(Fleet.stage(Map.of("devices", 2, "successThreshold", 50)), Fleet.stage(Map.of()))));
        step(rollout, 0);
        List<TestDevice> first = devices.stream()
                .filter(device -> !device.action("deploymentBase").isEmpty())
                .toList();
        assertThat(first).hasSize(2);
        first.getFirst().fail(1);
        first.getLast().install();
        step(rollout, 1);
        devices.stream().filter(device -> !first.contains(device)).forEach(TestDevice::install);
        step(rollout, 2);
        fleet.admin.post("/api/rollouts/" + rollout + "/retries").is(200);
        step(rollout, 3);
        assertThat(first.getFirst().action("deploymentBase")).isNotEmpty();
        first.getFirst().install();
        step(rollout, 4);
        assertThat(fleet.admin.get("/api/rollouts/" + rollout).text("/status")).isEqualTo("finished");
    }

    @Test
    void devicesThatDoNotFitAnyMoreTakeNobodysPlace() {
        List<TestDevice> devices = fleet.devices(5);
        UUID old = fleet.rollout(
                fleet.release("1.1"),
                Fleet.plan(Map.of("devicesPerMinute", 1), List.of(Fleet.stage(Map.of("errorThreshold", 100)))));
        fleet.release("2.0", new byte[] {2}, Map.of("securityVersion", 5));
        TestDevice last = devices.getLast();
        devices.subList(0, devices.size() - 1)
                .forEach(device -> device.api()
                        .put(device.path() + "/installedBase", Map.of("name", "Firmware", "version", "2.0"))
                        .is(201));
        step(old, 0);
        assertThat(last.action("deploymentBase")).isNotEmpty();
    }

    @Test
    void stagesOfAStoppedRolloutAreStopped() {
        fleet.devices(2);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("devices", 1)), Fleet.stage(Map.of()))));
        step(rollout, 0);
        fleet.admin
                .post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "A mistake"))
                .is(200);
        assertThat(stages(rollout)).containsExactly("stopped", "stopped");
    }

    @Test
    void aDeviceThatIsGoneIsNotTriedAgain() {
        TestDevice device = fleet.device();
        UUID rollout = fleet.rollout(fleet.release("2.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        step(rollout, 0);
        device.fail(1);
        fleet.admin.delete("/api/devices/" + device.id()).is(204);
        fleet.admin.post("/api/rollouts/" + rollout + "/retries").isProblem(409, "nothing-failed");
    }

    @Test
    void whatIsBelowADevicesFloorByNowMakesRoomForWhatIsNot() {
        TestDevice device = fleet.device();
        UUID old = fleet.rollout(fleet.release("1.1"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        step(old, 0);
        fleet.release("2.0", new byte[] {2}, Map.of("securityVersion", 5));
        device.api()
                .put(device.path() + "/installedBase", Map.of("name", "Firmware", "version", "2.0"))
                .is(201);
        step(old, 1);
        assertThat(fleet.admin.get("/api/rollouts/" + old + "/actions").is(200).text("/items/0/status"))
                .isEqualTo("cancelled");
        UUID secure = fleet.rollout(
                fleet.release("2.1", new byte[] {3}, Map.of("securityVersion", 5)),
                Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        step(secure, 1);
        assertThat(device.action("deploymentBase")).isNotEmpty();
    }
}
