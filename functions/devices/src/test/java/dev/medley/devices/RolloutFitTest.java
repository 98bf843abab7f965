package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a release asks of devices is asked again at the moment that it is offered, and of what they say that they have. */
@FunctionTest("devices")
class RolloutFitTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;

    RolloutFitTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
    }

    @Test
    void aReleaseBelowTheFloorThatADeviceGotMeanwhileIsNotOffered() {
        UUID old = plan(fleet.release("1.1"));
        UUID secure = plan(fleet.release("2.0", new byte[] {2}, Map.of("securityVersion", 5)));
        step(secure, 0);
        device.install();
        step(old, 0);
        assertThat(device.action("deploymentBase")).isEmpty();
        JsonNode action = action(old);
        assertThat(action.path("status").asText()).isEqualTo("cancelled");
        assertThat(action.path("explanation").asText()).startsWith("Its security floor");
        step(old, 1);
        assertThat(fleet.status(old)).isEqualTo("finished");
        assertThat(stage(old).path("cancelled").asInt()).isEqualTo(1);
    }

    @Test
    void aFloorThatIsRaisedWhileAReleaseIsOfferedHidesIt() {
        UUID old = plan(fleet.release("1.1"));
        fleet.release("2.0", new byte[] {2}, Map.of("securityVersion", 5));
        step(old, 0);
        String number = device.action("deploymentBase");
        device.api()
                .put(device.path() + "/installedBase", Map.of("name", "Firmware", "version", "2.0"))
                .is(201);
        assertThat(device.action("deploymentBase")).isEmpty();
        device.api().get(device.path() + "/deploymentBase/" + number).isProblem(404, "action-unknown");
    }

    @Test
    void aLaterRolloutOfSomethingNewerIsNotUndoneByOneBefore() {
        UUID first = plan(fleet.release("1.1"));
        UUID second = plan(fleet.release("2.0"));
        step(second, 0);
        device.install();
        step(first, 0);
        assertThat(device.action("deploymentBase")).isEmpty();
        assertThat(action(first).path("explanation").asText()).startsWith("A later rollout");
    }

    @Test
    void aDeviceThatHasItByThenIsThrough() {
        UUID release = fleet.release("2.0");
        UUID first = plan(release);
        UUID second = plan(release);
        step(first, 0);
        device.install();
        step(second, 0);
        assertThat(device.action("deploymentBase")).isEmpty();
        step(second, 1);
        assertThat(fleet.status(second)).isEqualTo("finished");
        assertThat(stage(second).path("succeeded").asInt()).isEqualTo(1);
    }

    @Test
    void aDeviceGoesBackOnceOnly() {
        UUID first = plan(fleet.release("1.0"));
        step(first, 0);
        device.install();
        UUID second = plan(fleet.release("2.0"));
        step(second, 0);
        device.install();
        UUID back = rollBack(second);
        UUID again = rollBack(second);
        step(back, 0);
        device.install();
        step(again, 0);
        assertThat(device.action("deploymentBase")).isEmpty();
        assertThat(action(again).path("explanation").asText()).startsWith("It has something else by now");
    }

    @Test
    void aDeviceThatFinishesAfterARollbackBeganGoesBackToo() {
        TestDevice slow = fleet.device();
        UUID first = plan(fleet.release("1.0"));
        step(first, 0);
        device.install();
        slow.install();
        UUID second = plan(fleet.release("2.0"));
        step(second, 0);
        device.install();
        String number = slow.action("deploymentBase");
        UUID back = rollBack(second);
        step(back, 0);
        device.install();
        step(back, 1);
        assertThat(fleet.status(back)).isEqualTo("running");
        slow.feedback("deploymentBase", number, "closed", "success", null).is(200);
        step(back, 2);
        slow.install();
        step(back, 3);
        assertThat(fleet.status(back)).isEqualTo("finished");
        assertThat(fleet.admin.get("/api/devices/" + slow.id()).text("/installedVersion"))
                .isEqualTo("1.0");
    }

    @Test
    void whatBringsAReleaseThatIsRevokedEndsAtOnce() {
        UUID bad = fleet.release("1.0");
        UUID rollout = plan(bad);
        step(rollout, 0);
        fleet.admin.post("/api/releases/" + bad + "/revocation").is(200);
        assertThat(fleet.status(rollout)).isEqualTo("stopped");
        String number = device.action("cancelAction");
        device.feedback("cancelAction", number, "closed", "success", null).is(200);
        assertThat(action(rollout).path("explanation").asText()).isEqualTo("The release was revoked.");
        step(plan(fleet.release("1.0.1")), 0);
        device.install();
    }

    @Test
    void anotherReleaseOfTheSameVersionIsAnother() {
        step(plan(fleet.release("1.0")), 0);
        device.install();
        UUID app = plan(fleet.release("1.0", new byte[] {7}, Map.of("name", "App")));
        assertThat(stage(app).path("total").asInt()).isEqualTo(1);
        step(app, 0);
        assertThat(device.action("deploymentBase")).isNotEmpty();
    }

    @Test
    void aDeviceThatSaysTheSameVersionInOtherWordsKeepsItsRelease() {
        UUID release = fleet.release("2.0");
        step(plan(release), 0);
        device.install();
        say("v2.0.0");
        ApiAnswer read = fleet.admin.get("/api/devices/" + device.id()).is(200);
        assertThat(read.text("/installedReleaseId")).isEqualTo(release.toString());
        assertThat(read.text("/installedVersion")).isEqualTo("2.0");
    }

    @Test
    void aDeviceThatSaysAnotherVersionThanItWasBroughtIsTold() {
        step(plan(fleet.release("1.0")), 0);
        device.install();
        UUID second = plan(fleet.release("2.0"));
        step(second, 0);
        device.install();
        say("1.9");
        assertThat(action(second).path("explanation").asText()).endsWith("says by now that it has 1.9.");
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id() + "/ledger")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("action"))
                .contains("version-differs");
        UUID back = rollBack(second);
        assertThat(fleet.admin
                        .get("/api/rollouts/" + back)
                        .at("/excluded/other-version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aVersionOfAnyLengthIsTaken() {
        StringBuilder text = new StringBuilder("1.");
        for (int i = 0; text.length() < 4000; i++) {
            text.append(Integer.toHexString((i * 7919) ^ (i << 7)));
        }
        say(text.toString());
        assertThat(fleet.admin.get("/api/devices/" + device.id()).text("/installedVersion"))
                .isEqualTo(text.substring(0, 128));
    }

    @Test
    void aFileIsNotHandedOutAfterAnEmergencyStop() {
        UUID rollout = plan(fleet.release("2.0"));
        step(rollout, 0);
        String file = device.api()
                .get(device.path() + "/deploymentBase/" + device.action("deploymentBase"))
                .is(200)
                .text("/deployment/chunks/0/artifacts/0/_links/download-http/href");
        String path = java.net.URI.create(file).getPath();
        device.api().get(path).is(302);
        fleet.admin
                .post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "A mistake"))
                .is(200);
        device.api().get(path).isProblem(404, "artifact-unknown");
    }

    private void say(String version) {
        device.api()
                .put(device.path() + "/configData", Map.of("data", Map.of("version", version)))
                .is(200);
    }

    private UUID plan(UUID release) {
        return fleet.rollout(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
    }

    private UUID rollBack(UUID rollout) {
        UUID back = fleet.admin
                .post("/api/rollouts/" + rollout + "/rollback", Map.of("approval", false))
                .is(202)
                .id();
        fleet.awaitPlanned(back);
        return back;
    }

    private JsonNode action(UUID rollout) {
        return fleet.admin.get("/api/rollouts/" + rollout + "/actions").is(200).at("/items/0");
    }

    private JsonNode stage(UUID rollout) {
        return fleet.admin.get("/api/rollouts/" + rollout).is(200).at("/stages/0");
    }

    private void step(UUID rollout, int minutes) {
        FunctionUnderTest then = minutes == 0 ? function : function.later(Duration.ofMinutes(minutes));
        then.bean(RolloutSteps.class).step(rollout);
    }
}
