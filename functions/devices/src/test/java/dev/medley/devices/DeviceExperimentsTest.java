package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.experiments.ExperimentService;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A release is compared with what devices have, on two parts of a group. */
@FunctionTest("devices")
class DeviceExperimentsTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    DeviceExperimentsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void aGuardThatIsBrokenStopsTheRelease() {
        List<TestDevice> devices = fleet.devices(40);
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        ApiAnswer made = experiment(group, "battery", Map.of());
        assertThat(made.text("/verdict/finding")).isEqualTo("not-enough-devices");
        UUID rollout = UUID.fromString(made.text("/rolloutId"));
        fleet.awaitPlanned(rollout);
        function.bean(RolloutSteps.class).step(rollout);
        int treated = 0;
        for (TestDevice device : devices) {
            boolean gets = !device.action("deploymentBase").isEmpty();
            if (gets) {
                device.install();
                treated++;
            }
            double battery = (gets ? 60 : 80) + devices.indexOf(device) % 3;
            device.api()
                    .post(device.path() + "/heartbeats", Map.of("metrics", Map.of("battery", battery)))
                    .is(204);
        }
        assertThat(treated).isBetween(6, 34);
        String path = "/api/device-experiments/" + made.id();
        ApiAnswer read = fleet.admin.get(path).is(200);
        assertThat(read.text("/verdict/finding")).isEqualTo("broken");
        assertThat(read.at("/verdict/guards/0/treatmentDevices").asInt()).isEqualTo(treated);
        assertThat(read.at("/verdict/guards/0/lossFrom").asDouble()).isBetween(20.0, 25.0);
        function.bean(ExperimentService.class)
                .guard(function.bean(ExperimentService.class).find(made.id()));
        assertThat(fleet.admin.get(path).is(200).at("/concluded").asBoolean()).isTrue();
        fleet.admin.post(path + "/conclusion").isProblem(409, "experiment-concluded");
        assertThat(fleet.admin.get("/api/device-experiments").is(200).at("/items"))
                .isNotEmpty();
        fleet.admin.get("/api/device-experiments/" + UUID.randomUUID()).isProblem(404, "device-experiment-unknown");
    }

    @Test
    void crashesAreGuardedWithoutDevicesMeasuringThem() {
        List<TestDevice> devices = fleet.devices(24);
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        ApiAnswer made = experiment(group, "crashFreeHours", Map.of());
        UUID rollout = UUID.fromString(made.text("/rolloutId"));
        fleet.awaitPlanned(rollout);
        function.bean(RolloutSteps.class).step(rollout);
        for (TestDevice device : devices) {
            if (!device.action("deploymentBase").isEmpty()) {
                device.install();
                device.api()
                        .post(device.path() + "/errors", Map.of("kind", "crash", "message", "Crash of " + fleet.type))
                        .is(204);
            }
        }
        ApiAnswer read = function.later(Duration.ofDays(1))
                .as(fleet.account)
                .get("/api/device-experiments/" + made.id())
                .is(200);
        assertThat(read.at("/verdict/guards/0/treatmentMean").asDouble()).isBetween(11.9, 12.1);
        assertThat(read.at("/verdict/guards/0/controlMean").asDouble()).isBetween(23.9, 24.1);
        assertThat(read.text("/verdict/finding")).isEqualTo("broken");
    }

    @Test
    void whatDevicesMeasuredBeforeTheUpdateSaysNothingOfIt() {
        List<TestDevice> devices = fleet.devices(24);
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        ApiAnswer made = experiment(group, "battery", Map.of());
        UUID rollout = UUID.fromString(made.text("/rolloutId"));
        fleet.awaitPlanned(rollout);
        devices.forEach(device -> {
            for (int i = 0; i < 3; i++) {
                beat(device, 90);
            }
        });
        function.bean(RolloutSteps.class).step(rollout);
        for (TestDevice device : devices) {
            if (!device.action("deploymentBase").isEmpty()) {
                device.install();
                beat(device, 30);
            }
        }
        ApiAnswer read = fleet.admin.get("/api/device-experiments/" + made.id()).is(200);
        assertThat(read.at("/verdict/guards/0/treatmentMean").asDouble()).isEqualTo(30);
        assertThat(read.at("/verdict/guards/0/controlMean").asDouble()).isEqualTo(90);
        assertThat(read.text("/verdict/finding")).isEqualTo("broken");
        ApiAnswer performance = fleet.admin
                .get("/api/fleet/performance/battery?groupId=" + group)
                .is(200);
        assertThat(performance.at("/lines").findValuesAsText("version")).contains("", "2.0");
    }

    @Test
    void whatNoMeanCanBeReckonedOfIsRefused() {
        TestDevice device = fleet.device();
        String path = device.path() + "/heartbeats";
        for (String value : List.of("1.7e308", "-1e16")) {
            device.api()
                    .post(path, Map.of("metrics", Map.of("big", new BigDecimal(value))))
                    .isProblem(422, "validation-failed");
        }
        for (int i = 0; i < 3; i++) {
            device.api().post(path, Map.of("metrics", Map.of("big", 1e15))).is(204);
        }
        fleet.admin.get("/api/fleet/performance/big").is(200);
    }

    private static void beat(TestDevice device, double battery) {
        device.api()
                .post(device.path() + "/heartbeats", Map.of("metrics", Map.of("battery", battery)))
                .is(204);
    }

    @Test
    void anExperimentIsConcludedByHand() {
        fleet.device();
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        UUID id = experiment(group, "crashes", Map.of("controlReleaseId", fleet.release("1.9")))
                .id();
        ApiAnswer done = fleet.admin
                .post("/api/device-experiments/" + id + "/conclusion")
                .is(200);
        assertThat(done.at("/concluded").asBoolean()).isTrue();
        fleet.admin.delete("/api/device-groups/" + group).isProblem(409, "group-in-use");
    }

    private ApiAnswer experiment(UUID group, String metric, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "name",
                "Is 2.0 as good",
                "groupId",
                group,
                "releaseId",
                fleet.release("2.0"),
                "percent",
                50,
                "guards",
                List.of(Map.of("metric", metric, "higherIsBetter", true, "mostLossPercent", 5)),
                "leastDevices",
                5));
        request.putAll(more);
        return fleet.admin.post("/api/device-experiments", request).is(201);
    }
}
