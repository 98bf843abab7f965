package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What must not happen, whatever way is tried. */
@FunctionTest("devices")
class DeviceDefencesTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    DeviceDefencesTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void nothingElseThanACommandWipes() {
        TestDevice device = fleet.device();
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        fleet.admin
                .post("/api/device-groups/" + group + "/operations", Map.of("kind", "wipe"))
                .isProblem(400, "request-malformed");
        fleet.admin
                .post(
                        "/api/device-runbooks",
                        Map.of(
                                "name",
                                "Wipe " + fleet.type,
                                "trigger",
                                Map.of("kind", "crash"),
                                "steps",
                                List.of("wipe"),
                                "cooldownMinutes",
                                5,
                                "enabled",
                                true))
                .isProblem(400, "request-malformed");
        ApiAnswer changed = fleet.admin.patch("/api/devices/" + device.id(), Map.of("status", "wiped"));
        assertThat(changed.status()).isIn(400, 422);
        assertThat(status(device)).isNotEqualTo("wiped");
    }

    @Test
    void noOtherWayLeadsToAWipe() {
        TestDevice device = fleet.device();
        String commands = "/api/devices/" + device.id() + "/commands";
        UUID wipe = fleet.admin.post(commands, Map.of("kind", "wipe")).is(201).id();
        String decision = commands + "/" + wipe + "/decision";
        Map<String, Object> yes = Map.of("approved", true);
        TestAccount other = TestAccount.with("admin");
        fleet.admin.post(decision, yes).isProblem(409, "second-person-required");
        for (TestAccount late : List.of(fleet.account, other)) {
            function.as(late.signedInAnHourAgo()).post(decision, yes).isProblem(401, "step-up-required");
        }
        for (Duration later : List.of(Duration.ofMinutes(11), Duration.ofDays(2))) {
            TestDevice then = device.at(function.later(later));
            assertThat(then.api().get(then.path() + "/commands").is(200).at("/commands"))
                    .isEmpty();
            then.api()
                    .post(
                            then.path() + "/commands/" + wipe + "/feedback",
                            Map.of("status", "succeeded", "result", Map.of()))
                    .isProblem(409, "command-status");
        }
        assertThat(status(device)).isEqualTo("active");
        Api second = function.as(other);
        second.post(decision, yes).is(200);
        second.post(decision, yes).isProblem(409, "command-status");
    }

    private String status(TestDevice device) {
        return fleet.admin.get("/api/devices/" + device.id()).is(200).text("/status");
    }

    /** The store gives another file than the one that was signed: what is made of it leads elsewhere. */
    @Test
    void aDifferenceThatDoesNotGiveTheTargetIsNeverOffered() {
        byte[] old = new byte[50_000];
        new Random(4).nextBytes(old);
        byte[] changed = old.clone();
        changed[20_000] ^= 1;
        UUID first = fleet.release("1.0", old);
        UUID second = fleet.release("2.0", changed);
        TestDevice device = fleet.device();
        roll(first);
        device.install();
        byte[] spoiled = changed.clone();
        spoiled[30_000] ^= 1;
        String artifact = fleet.admin
                .get("/api/releases/" + second + "/artifacts")
                .is(200)
                .text("/artifacts/0/id");
        function.bean(ObjectStores.class)
                .bucket(Medley.MEDIA)
                .upload(spoiled, "devices/artifacts/" + artifact, "application/octet-stream");
        String path = "/api/releases/" + second + "/deltas";
        fleet.admin.post(path, Map.of("fromReleaseId", first)).is(202);
        await().untilAsserted(() -> assertThat(fleet.admin.get(path).is(200).text("/deltas/0/status"))
                .isEqualTo("failed"));
        assertThat(fleet.admin.get(path).text("/deltas/0/reason")).contains("does not give the second");
        roll(second);
        ApiAnswer base = device.api()
                .get(device.path() + "/deploymentBase/" + device.action("deploymentBase"))
                .is(200);
        assertThat(base.at("/deployment/chunks/0/artifacts/0").has("delta")).isFalse();
        String delta = fleet.admin.get(path).text("/deltas/0/id");
        device.api().get(device.path() + "/deltas/" + delta).isProblem(404, "artifact-unknown");
    }

    /** Otherwise no other update would ever come to it. */
    @Test
    void aDeviceThatWillNotLeaveAnUpdateIsNotHeldForGood() {
        TestDevice device = fleet.device();
        UUID rollout = roll(fleet.release("2.0"));
        String action = device.action("deploymentBase");
        fleet.admin
                .post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "A mistake"))
                .is(200);
        device.feedback("cancelAction", action, "rejected", "none", null).is(200);
        assertThat(device.action("deploymentBase")).isEmpty();
        RolloutSteps later = function.later(Duration.ofDays(2)).bean(RolloutSteps.class);
        assertThat(later.underWay()).contains(rollout);
        later.step(rollout);
        assertThat(fleet.admin
                        .get("/api/rollouts/" + rollout + "/actions")
                        .is(200)
                        .text("/items/0/status"))
                .isEqualTo("failed");
        assertThat(later.underWay()).doesNotContain(rollout);
    }

    @Test
    void noStageWaitsForADeviceThatWasRetired() {
        List<TestDevice> devices = fleet.devices(2);
        UUID rollout = roll(fleet.release("2.0"));
        fleet.admin.delete("/api/devices/" + devices.getFirst().id()).is(204);
        devices.getLast().install();
        function.later(Duration.ofMinutes(1)).bean(RolloutSteps.class).step(rollout);
        assertThat(fleet.status(rollout)).isEqualTo("finished");
        assertThat(fleet.admin
                        .get("/api/rollouts/" + rollout + "/actions?status=cancelled")
                        .is(200)
                        .text("/items/0/explanation"))
                .isEqualTo("The device was retired.");
    }

    private UUID roll(UUID release) {
        UUID rollout =
                fleet.rollout(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("successThreshold", 1)))));
        function.bean(RolloutSteps.class).step(rollout);
        return rollout;
    }
}
