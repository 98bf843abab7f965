package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client of hawkBit's DDI v1 finds: shapes, states and codes of its public description. */
@FunctionTest("devices")
class DdiConformanceTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    DdiConformanceTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void aPollSaysWhenToAskAgainAndAsksForConfigData() {
        TestDevice device = fleet.device();
        ApiAnswer poll = device.poll();
        assertThat(poll.header("Content-Type")).startsWith("application/hal+json");
        assertThat(poll.text("/config/polling/sleep")).isEqualTo("00:05:00");
        assertThat(poll.text("/_links/configData/href")).endsWith(device.path() + "/configData");
        device.api()
                .put(
                        device.path() + "/configData",
                        Map.of("mode", "merge", "data", Map.of("serial", "4711", "version", "1.0")))
                .is(200);
        assertThat(device.poll().at("/_links").has("configData")).isFalse();
        ApiAnswer known = fleet.admin.get("/api/devices/" + device.id()).is(200);
        assertThat(known.text("/reported/serial")).isEqualTo("4711");
        assertThat(known.text("/installedVersion")).isEqualTo("1.0");
        assertThat(known.text("/status")).isEqualTo("active");
        device.api()
                .put(device.path() + "/configData", Map.of("mode", "remove", "data", Map.of("serial", "")))
                .is(200);
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id())
                        .at("/reported")
                        .has("serial"))
                .isFalse();
    }

    @Test
    void aDeploymentIsFetchedInstalledAndClosed() {
        TestDevice device = fleet.device();
        byte[] image = "an image of version 2".getBytes(StandardCharsets.UTF_8);
        offer(fleet.release("2.0", image), Map.of());
        String action = device.action("deploymentBase");
        assertThat(action).matches("[0-9]+");
        ApiAnswer base =
                device.api().get(device.path() + "/deploymentBase/" + action).is(200);
        assertThat(base.text("/id")).isEqualTo(action);
        assertThat(base.text("/deployment/download")).isEqualTo("forced");
        assertThat(base.text("/deployment/update")).isEqualTo("forced");
        assertThat(base.text("/deployment/chunks/0/part")).isEqualTo("os");
        assertThat(base.text("/deployment/chunks/0/version")).isEqualTo("2.0");
        assertThat(base.text("/deployment/chunks/0/artifacts/0/filename")).isEqualTo("image.bin");
        assertThat(base.at("/deployment/chunks/0/artifacts/0/size").asInt()).isEqualTo(image.length);
        assertThat(base.text("/deployment/chunks/0/artifacts/0/hashes/sha256"))
                .isEqualTo(HexFormat.of().formatHex(Fleet.sha256(image)));
        assertThat(base.text("/deployment/chunks/0/artifacts/0/hashes/sha1")).hasSize(40);
        assertThat(base.text("/deployment/chunks/0/artifacts/0/hashes/md5")).hasSize(32);
        device.api()
                .header("If-None-Match", base.header("ETag"))
                .get(device.path() + "/deploymentBase/" + action)
                .is(304);
        fetch(device, base);
        for (String step : List.of("download", "downloaded", "proceeding", "scheduled", "resumed")) {
            device.feedback("deploymentBase", action, step, "none", null).is(200);
        }
        device.feedback("deploymentBase", action, "closed", "success", null).is(200);
        device.feedback("deploymentBase", action, "closed", "success", null).isProblem(410, "action-closed");
        assertThat(device.action("deploymentBase")).isEmpty();
        assertThat(device.action("installedBase")).isEqualTo(action);
        device.api().get(device.path() + "/installedBase/" + action).is(200);
        device.api().get(device.path() + "/deploymentBase/" + action).isProblem(404, "action-unknown");
        assertThat(fleet.admin.get("/api/devices/" + device.id()).text("/installedVersion"))
                .isEqualTo("2.0");
    }

    private static void fetch(TestDevice device, ApiAnswer base) {
        String href = URI.create(base.text("/deployment/chunks/0/artifacts/0/_links/download-http/href"))
                .getPath();
        String store = device.api().get(href).is(302).header("Location");
        HttpResponse<byte[]> range = Fleet.fetch(HttpRequest.newBuilder(URI.create(store))
                .header("Range", "bytes=3-7")
                .build());
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(new String(range.body(), StandardCharsets.UTF_8)).isEqualTo("image");
        assertThat(device.api().get(href + ".MD5SUM").is(200).body())
                .startsWith(base.text("/deployment/chunks/0/artifacts/0/hashes/md5"));
    }

    @Test
    void whatIsTakenBackIsCancelledByTheDevice() {
        TestDevice device = fleet.device();
        UUID rollout = offer(fleet.release("2.0"), Map.of());
        String action = device.action("deploymentBase");
        fleet.admin
                .post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "A mistake"))
                .is(200);
        assertThat(device.poll().at("/_links").has("deploymentBase")).isFalse();
        assertThat(device.action("cancelAction")).isEqualTo(action);
        ApiAnswer cancel =
                device.api().get(device.path() + "/cancelAction/" + action).is(200);
        assertThat(cancel.text("/cancelAction/stopId")).isEqualTo(action);
        device.feedback("cancelAction", action, "closed", "success", null).is(200);
        device.feedback("cancelAction", action, "closed", "success", null).isProblem(410, "action-closed");
        assertThat(device.poll().at("/_links").has("cancelAction")).isFalse();
    }

    @Test
    void consentIsAskedForAndGiven() {
        TestDevice device = fleet.device();
        TestDevice willing = fleet.device();
        willing.api()
                .post(willing.path() + "/confirmationBase/activateAutoConfirm", Map.of("initiator", "owner"))
                .is(200);
        offer(fleet.release("2.0"), Map.of("confirmation", true));
        assertThat(willing.action("deploymentBase")).isNotEmpty();
        String action = device.action("confirmationBase");
        device.api().get(device.path() + "/deploymentBase/" + action).isProblem(404, "action-unknown");
        device.feedback("deploymentBase", action, "closed", "success", null).isProblem(404, "action-unknown");
        assertThat(device.api()
                        .get(device.path() + "/confirmationBase/" + action)
                        .is(200)
                        .at("/confirmation/chunks"))
                .hasSize(1);
        confirm(device, action, "denied");
        assertThat(device.action("confirmationBase")).isEqualTo(action);
        confirm(device, action, "confirmed");
        assertThat(device.action("deploymentBase")).isEqualTo(action);
        device.api().get(device.path() + "/confirmationBase/" + action).isProblem(404, "action-unknown");
        ApiAnswer base = device.api().get(device.path() + "/confirmationBase").is(200);
        assertThat(base.at("/autoConfirm/active").asBoolean()).isFalse();
        willing.api()
                .post(willing.path() + "/confirmationBase/deactivateAutoConfirm")
                .is(200);
    }

    private static void confirm(TestDevice device, String action, String answer) {
        device.api()
                .post(
                        device.path() + "/confirmationBase/" + action + "/feedback",
                        Map.of("confirmation", answer, "details", List.of("asked")))
                .is(200);
    }

    @Test
    void oneDevicesTokenOpensNoOther() {
        TestDevice one = fleet.device();
        TestDevice other = fleet.device();
        one.api().get(other.path()).isProblem(401, "device-unauthenticated");
        function.api().get(one.path()).isProblem(401, "device-unauthenticated");
        function.api()
                .header("Authorization", "TargetToken x")
                .get(one.path())
                .isProblem(401, "device-unauthenticated");
        fleet.admin.get(one.path()).isProblem(401, "device-unauthenticated");
        one.api().get("/DEFAULT/controller/v1/nobody-" + UUID.randomUUID()).isProblem(401, "device-unauthenticated");
        offer(fleet.release("2.0"), Map.of());
        String action = one.action("deploymentBase");
        other.api().get(other.path() + "/deploymentBase/" + action).isProblem(404, "action-unknown");
        other.feedback("deploymentBase", action, "closed", "success", null).isProblem(404, "action-unknown");
    }

    @Test
    void aPollIsOneStatementAndWritesNothingMostTimes() {
        TestDevice device = fleet.device();
        device.poll();
        List<String> sent = Statements.during(() -> function.call(LambdaRequests.with(
                LambdaRequests.get(device.path()), "Authorization", "TargetToken " + device.token())));
        assertThat(sent).hasSize(1).allMatch(statement -> statement.startsWith("select"));
    }

    @Test
    void badFeedbackIsRefusedAndUnknownFieldsAreNot() {
        TestDevice device = fleet.device();
        offer(fleet.release("2.0"), Map.of());
        String action = device.action("deploymentBase");
        String path = device.path() + "/deploymentBase/" + action + "/feedback";
        device.api()
                .post(path, Map.of("status", Map.of("execution", "exploding")))
                .isProblem(422, "validation-failed");
        device.api().post(path, Map.of("id", action)).isProblem(422, "validation-failed");
        device.api()
                .post(
                        path,
                        Map.of(
                                "time",
                                "20140511T121314",
                                "extra",
                                1,
                                "status",
                                Map.of("execution", "proceeding", "more", true)))
                .is(200);
    }

    /** A rollout that was offered to all devices of the fleet. */
    private UUID offer(UUID release, Map<String, Object> plan) {
        UUID rollout = fleet.rollout(release, Fleet.plan(plan, List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
        assertThat(fleet.status(rollout)).isEqualTo("running");
        return rollout;
    }
}
