package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An error on a version has logs collected, the update tried again, and in the end taken back. */
@FunctionTest("devices")
class RunbookStepsTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;

    RunbookStepsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
    }

    @Test
    void aDeviceGoesBackToWhatItHadBefore() {
        install(fleet.release("1.0"));
        install(fleet.release("2.0"));
        String runbook = runbook("2.0");
        crash();
        String done = log(runbook, 1);
        assertThat(done).startsWith("Has it go back to what it had before (rollout ");
        UUID rollout = UUID.fromString(done.replaceAll(".*rollout ", "").replace(").", ""));
        fleet.awaitPlanned(rollout);
        assertThat(fleet.admin.get("/api/rollouts/" + rollout).is(200).text("/plan/deviceId"))
                .isEqualTo(device.id().toString());
        function.bean(RolloutSteps.class).step(rollout);
        device.install();
        assertThat(installed()).isEqualTo("1.0");
        String second = runbook("1.0");
        crash();
        assertThat(log(second, 1)).startsWith("It has nothing that it may go back to");
    }

    @Test
    void noDeviceGoesBackBelowItsFloor() {
        install(fleet.release("1.0"));
        install(fleet.release("2.0", new byte[] {2}, Map.of("securityVersion", 3)));
        String runbook = runbook("2.0");
        crash();
        assertThat(log(runbook, 1)).startsWith("It has nothing that it may go back to");
        assertThat(installed()).isEqualTo("2.0");
    }

    @Test
    void whatDidNotFailIsNotTriedAgainHoweverManyUpdatesTheDeviceHad() {
        install(fleet.release("1.0"));
        install(fleet.release("2.0"));
        String runbook = runbook("2.0", "retry-update");
        crash();
        assertThat(log(runbook, 1)).startsWith("Its last update did not fail");
    }

    private String runbook(String version) {
        return runbook(version, "roll-back");
    }

    private String runbook(String version, String step) {
        return "/api/device-runbooks/"
                + fleet.admin
                        .post(
                                "/api/device-runbooks",
                                Map.of(
                                        "name",
                                        "Back from " + version + " " + fleet.type,
                                        "trigger",
                                        Map.of("kind", "crash", "titleContains", fleet.type, "version", version),
                                        "steps",
                                        List.of("collect-logs", step),
                                        "cooldownMinutes",
                                        60,
                                        "enabled",
                                        true))
                        .is(201)
                        .id();
    }

    private String log(String runbook, int step) {
        await().untilAsserted(() -> assertThat(
                        fleet.admin.get(runbook + "/runs").is(200).at("/items"))
                .hasSize(1));
        return fleet.admin.get(runbook + "/runs").text("/items/0/log/" + step);
    }

    private void crash() {
        device.api()
                .post(
                        device.path() + "/errors",
                        Map.of("kind", "crash", "message", "Crash of " + fleet.type, "frames", List.of(fleet.type)))
                .is(204);
    }

    private void install(UUID release) {
        UUID rollout = fleet.rollout(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
        device.install();
    }

    private String installed() {
        return fleet.admin.get("/api/devices/" + device.id()).is(200).text("/installedVersion");
    }
}
