package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Which devices a stage has, and that its counts are what became of them. */
@FunctionTest("devices")
class RolloutStagesTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    RolloutStagesTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void theLastStageHasNoMoreThanItSays() {
        List<TestDevice> devices = fleet.devices(10);
        UUID group = fleet.group(Map.of());
        for (TestDevice device : devices.subList(0, 3)) {
            fleet.admin
                    .put("/api/device-groups/" + group + "/devices/" + device.id(), Map.of())
                    .is(204);
        }
        UUID release = fleet.release("2.0");
        assertStages(release, List.of(Map.of("percent", 10)), List.of(1), 9);
        assertStages(release, List.of(Map.of("devices", 2)), List.of(2), 8);
        assertStages(release, List.of(Map.of("groupId", group)), List.of(3), 7);
        assertStages(release, List.of(Map.of("percent", 10), Map.of("percent", 20)), List.of(1, 2), 7);
        assertStages(release, List.of(Map.of("percent", 50), Map.of("percent", 50)), List.of(5, 5), 0);
        assertStages(release, List.of(Map.of("groupId", group), Map.of("percent", 10)), List.of(3, 1), 6);
        assertStages(release, List.of(Map.of("groupId", group), Map.of()), List.of(3, 7), 0);
    }

    private void assertStages(UUID release, List<Map<String, Object>> stages, List<Integer> totals, int leftOut) {
        UUID rollout = fleet.rollout(
                release, Fleet.plan(Map.of(), stages.stream().map(Fleet::stage).toList()));
        ApiAnswer read = fleet.admin.get("/api/rollouts/" + rollout).is(200);
        List<Integer> found = new ArrayList<>();
        read.at("/stages").forEach(stage -> found.add(stage.path("total").asInt()));
        assertThat(found).as(stages.toString()).isEqualTo(totals);
        assertThat(read.at("/excluded/no-stage").asInt()).as(stages.toString()).isEqualTo(leftOut);
    }

    @Test
    void aRolloutHasNoMoreDevicesThanItMay() {
        fleet.devices(3);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(Map.of("mostDevices", 2, "continuous", true), List.of(Fleet.stage(Map.of()))));
        ApiAnswer read = fleet.admin.get("/api/rollouts/" + rollout).is(200);
        assertThat(read.at("/stages/0/total").asInt()).isEqualTo(2);
        assertThat(read.at("/excluded/most-devices").asInt()).isEqualTo(1);
    }

    @Test
    void aStageWithoutDevicesIsLookedAtBeforeTheNext() {
        List<TestDevice> devices = fleet.devices(2);
        UUID empty = fleet.group(Map.of("filter", "tag==nobody" + fleet.type));
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(
                        Map.of(),
                        List.of(
                                Fleet.stage(Map.of("name", "Canary", "groupId", empty, "afterSuccess", "check")),
                                Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
        ApiAnswer read = fleet.admin.get("/api/rollouts/" + rollout).is(200);
        assertThat(read.text("/status")).isEqualTo("awaiting-check");
        assertThat(read.text("/statusReason")).isEqualTo("The stage Canary has no devices.");
        assertThat(devices).allMatch(device -> device.action("deploymentBase").isEmpty());
        fleet.admin.post("/api/rollouts/" + rollout + "/resumption").is(200);
        function.later(java.time.Duration.ofMinutes(1)).bean(RolloutSteps.class).step(rollout);
        assertThat(devices).noneMatch(device -> device.action("deploymentBase").isEmpty());
    }

    @Test
    void devicesOfARolloutThatIsDeniedWaitForNothing() {
        fleet.device();
        UUID rollout = fleet.rollout(
                fleet.release("2.0"), Fleet.plan(Map.of("approval", true), List.of(Fleet.stage(Map.of()))));
        Api other = function.as(TestAccount.with("admin"));
        other.post("/api/rollouts/" + rollout + "/decision", Map.of("approved", false, "reason", "Not on a Friday"))
                .is(200);
        JsonNode action =
                fleet.admin.get("/api/rollouts/" + rollout + "/actions").is(200).at("/items/0");
        assertThat(action.path("status").asText()).isEqualTo("cancelled");
        assertThat(action.path("explanation").asText()).isEqualTo("The rollout was denied: Not on a Friday.");
        assertThat(fleet.admin
                        .get("/api/rollouts/" + rollout)
                        .at("/stages/0/cancelled")
                        .asInt())
                .isEqualTo(1);
    }

    /** A device that reports while it is retired, or while its update is stopped, waits its turn. */
    @Test
    void whatIsDoneToADeviceAtOnceWaitsForEachOther() throws Exception {
        List<TestDevice> devices = fleet.devices(12);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("errorThreshold", 10, "onError", "stop")))));
        function.bean(RolloutSteps.class).step(rollout);
        List<String> numbers =
                devices.stream().map(device -> device.action("deploymentBase")).toList();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            TestDevice device = devices.get(i);
            String number = numbers.get(i);
            String outcome = i % 4 == 3 ? "failure" : "success";
            calls.add(() -> device.feedback("deploymentBase", number, "closed", outcome, 1)
                    .status());
            calls.add(() -> device.api()
                    .post(device.path() + "/confirmationBase/activateAutoConfirm", Map.of())
                    .status());
            calls.add(() -> device.api()
                    .put(device.path() + "/configData", Map.of("data", Map.of("a", "b")))
                    .status());
            if (i % 2 == 0) {
                calls.add(
                        () -> fleet.admin.delete("/api/devices/" + device.id()).status());
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isLessThan(500);
            }
        }
    }

    /** Devices report while what failed is scheduled again, which counts the stage anew. */
    @Test
    void devicesThatReportWhileAStageIsCountedAnewAreCounted() throws Exception {
        List<TestDevice> devices = fleet.devices(24);
        UUID rollout = fleet.rollout(fleet.release("2.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
        List<String> numbers =
                devices.stream().map(device -> device.action("deploymentBase")).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 4; round++) {
                devices.get(round).fail(1);
                List<Future<?>> reports = new ArrayList<>();
                for (int i = 4 + round * 5; i < 9 + round * 5; i++) {
                    int index = i;
                    reports.add(threads.submit(() -> devices.get(index)
                            .feedback("deploymentBase", numbers.get(index), "closed", "success", null)
                            .is(200)));
                    if (i % 5 == 1) {
                        reports.add(threads.submit(() -> fleet.admin.post("/api/rollouts/" + rollout + "/retries")));
                    }
                }
                for (Future<?> report : reports) {
                    report.get();
                }
            }
        }
        assertThat(fleet.admin
                        .get("/api/rollouts/" + rollout)
                        .at("/stages/0/succeeded")
                        .asInt())
                .isEqualTo(fleet.admin
                        .get("/api/rollouts/" + rollout + "/actions?status=succeeded&limit=100")
                        .at("/items")
                        .size())
                .isEqualTo(20);
    }
}
