package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What devices measure, their errors, what is done about them by itself, and the figures of a fleet. */
@FunctionTest("devices")
class DeviceHealthTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    DeviceHealthTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void measuresAreSummedByTheHour() {
        TestDevice device = fleet.device();
        beat(device, 80);
        beat(device, 60);
        ApiAnswer read = fleet.admin
                .get("/api/devices/" + device.id() + "/metrics/battery")
                .is(200);
        assertThat(read.at("/hours/0/samples").asInt()
                        + read.at("/hours/1/samples").asInt())
                .isEqualTo(2);
        device.api()
                .post(device.path() + "/heartbeats", Map.of("metrics", Map.of("Bad name", 1)))
                .isProblem(422, "validation-failed");
        device.api()
                .post(device.path() + "/heartbeats", Map.of("metrics", Map.of()))
                .isProblem(422, "validation-failed");
        function.as(TestAccount.any())
                .get("/api/devices/" + device.id() + "/metrics/battery")
                .isProblem(404, "device-unknown");
    }

    @Test
    void errorsThatAreTheSameAreCountedTogetherAndLowerTheHealth() {
        TestDevice one = fleet.device();
        TestDevice other = fleet.device();
        String place = "parse_" + fleet.type;
        crash(one, "Crashed at 0x7ffe12", place + "+0x12");
        crash(other, "Crashed at 0x12345", place + "+0x44");
        JsonNode error = error(place);
        assertThat(error.path("occurrences").asInt()).isEqualTo(2);
        assertThat(error.path("devices").asInt()).isEqualTo(2);
        ApiAnswer read = fleet.admin.get("/api/devices/" + one.id()).is(200);
        assertThat(read.at("/health").asInt()).isEqualTo(90);
        assertThat(read.text("/healthReasons/0")).isEqualTo("Crashed in the last day");
        String path = "/api/device-errors/" + error.path("id").asText();
        assertThat(fleet.admin.get(path + "/occurrences").is(200).at("/items")).hasSize(2);
        assertThat(fleet.admin
                        .put(path + "/status", Map.of("status", "resolved"))
                        .is(200)
                        .text("/status"))
                .isEqualTo("resolved");
        crash(one, "Crashed at 0x999", place + "+0x1");
        assertThat(error(place).path("status").asText()).isEqualTo("open");
        Api nobody = function.as(TestAccount.any());
        assertThat(nobody.get("/api/device-errors").is(200).at("/items")).isEmpty();
        nobody.get(path + "/occurrences").isProblem(404, "error-unknown");
        fleet.admin
                .put("/api/device-errors/" + UUID.randomUUID() + "/status", Map.of("status", "open"))
                .isProblem(404, "error-unknown");
    }

    @Test
    void aRunbookActsByItselfOnceInItsCooldown() {
        TestDevice device = fleet.device();
        Map<String, Object> request = Map.of(
                "name",
                "Runbook " + fleet.type,
                "trigger",
                Map.of("kind", "crash", "titleContains", fleet.type),
                "steps",
                List.of("collect-logs", "retry-update", "flag"),
                "cooldownMinutes",
                60,
                "enabled",
                true);
        UUID runbook = fleet.admin.post("/api/device-runbooks", request).is(201).id();
        String path = "/api/device-runbooks/" + runbook;
        fleet.admin.post("/api/device-runbooks", request).isProblem(409, "runbook-name-taken");
        crash(device, "Crash of " + fleet.type, "main");
        await().untilAsserted(() ->
                assertThat(fleet.admin.get(path + "/runs").is(200).at("/items")).hasSize(1));
        ApiAnswer run = fleet.admin.get(path + "/runs").is(200);
        assertThat(run.text("/items/0/log/0")).startsWith("Told it to send its log");
        assertThat(run.at("/items/0/log")).hasSize(3);
        assertThat(device.api().get(device.path() + "/commands").text("/commands/0/kind"))
                .isEqualTo("log-pull");
        assertThat(fleet.admin.get("/api/devices/" + device.id()).at("/tags").toString())
                .contains("needs-attention");
        ApiAnswer read = fleet.admin.get(path).is(200);
        assertThat(fleet.admin.get("/api/device-runbooks").is(200).at("/items")).isNotEmpty();
        fleet.admin.header("If-Match", read.header("ETag")).put(path, request).is(200);
        fleet.admin.delete(path).is(204);
        fleet.admin.delete(path).isProblem(404, "runbook-unknown");
    }

    @Test
    void figuresAndReportsAreOfTheDevicesThatAreAskedAbout() {
        TestDevice device = fleet.device();
        fleet.device();
        beat(device, 50);
        crash(device, "Crash in report of " + fleet.type, "report_" + fleet.type);
        UUID rollout = fleet.rollout(fleet.release("4.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
        device.install();
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        String of = "?groupId=" + group;
        ApiAnswer summary = fleet.admin.get("/api/fleet/summary" + of).is(200);
        assertThat(summary.at("/devices").asInt()).isEqualTo(2);
        assertThat(summary.at("/seenInAnHour").asInt()).isEqualTo(1);
        assertThat(summary.at("/byVersion/4.0").asInt()).isEqualTo(1);
        assertThat(fleet.admin
                        .get("/api/fleet/adoption" + of + "&days=2")
                        .is(200)
                        .at("/lines")
                        .findValuesAsText("version"))
                .contains("4.0");
        assertThat(fleet.admin
                        .get("/api/fleet/usage" + of)
                        .is(200)
                        .at("/lines/0/devices")
                        .asInt())
                .isEqualTo(1);
        assertThat(fleet.admin
                        .get("/api/fleet/performance/battery" + of)
                        .is(200)
                        .at("/lines/0/p95")
                        .asDouble())
                .isEqualTo(50);
        assertThat(fleet.admin
                        .get("/api/fleet/errors" + of)
                        .is(200)
                        .at("/lines/0/devices")
                        .asInt())
                .isEqualTo(1);
        seeReports(device, group);
    }

    private void seeReports(TestDevice device, UUID group) {
        function.as(TestAccount.any())
                .get("/api/fleet/summary" + "?groupId=" + group)
                .isProblem(404, "group-unknown");
        assertThat(new String(report(group, "csv"), StandardCharsets.UTF_8))
                .startsWith("controllerId,name,status")
                .contains(device.controllerId());
        assertThat(new String(report(group, "pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    private byte[] report(UUID group, String format) {
        ApiAnswer made = fleet.admin
                .post("/api/fleet/reports", Map.of("format", format, "groupId", group))
                .is(200);
        return Fleet.fetch(HttpRequest.newBuilder(URI.create(made.text("/url"))).build())
                .body();
    }

    @Test
    void aPolicyIsHeldAgainstDevicesAndRemedied() {
        TestDevice device = fleet.device();
        UUID group = fleet.group(Map.of());
        fleet.admin
                .put("/api/device-groups/" + group + "/devices/" + device.id(), Map.of())
                .is(204);
        Map<String, Object> request = Map.of(
                "name",
                "Policy " + fleet.type,
                "groupId",
                group,
                "minimumVersion",
                "2.0",
                "settings",
                Map.of("encryption", "on"),
                "remediation",
                "set-desired",
                "enabled",
                true);
        UUID policy = fleet.admin.post("/api/device-policies", request).is(201).id();
        fleet.admin.post("/api/device-policies", request).isProblem(409, "policy-name-taken");
        say(device, Map.of("version", "1.0"));
        ApiAnswer broken =
                fleet.admin.get("/api/devices/" + device.id() + "/compliance").is(200);
        assertThat(broken.text("/compliance")).isEqualTo("violating");
        assertThat(broken.at("/violations/0/violations")).hasSize(2);
        assertThat(fleet.admin.get("/api/devices/" + device.id()).text("/desired/encryption"))
                .isEqualTo("on");
        String path = "/api/device-policies/" + policy;
        assertThat(fleet.admin.get(path).is(200).at("/violating").asInt()).isEqualTo(1);
        say(device, Map.of("version", "2.1", "encryption", "on"));
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id() + "/compliance")
                        .text("/compliance"))
                .isEqualTo("compliant");
        assertThat(fleet.admin.get("/api/device-policies").is(200).at("/items")).isNotEmpty();
        fleet.admin.put(path, request).is(200);
        fleet.admin.delete(path).is(204);
        fleet.admin.delete(path).isProblem(404, "policy-unknown");
    }

    private static void say(TestDevice device, Map<String, String> data) {
        device.api()
                .put(device.path() + "/configData", Map.of("mode", "merge", "data", data))
                .is(200);
    }

    private static void beat(TestDevice device, double battery) {
        device.api()
                .post(device.path() + "/heartbeats", Map.of("metrics", Map.of("battery", battery)))
                .is(204);
    }

    private static void crash(TestDevice device, String message, String frame) {
        device.api()
                .post(device.path() + "/errors", Map.of("kind", "crash", "message", message, "frames", List.of(frame)))
                .is(204);
    }

    private JsonNode error(String frame) {
        for (JsonNode error :
                fleet.admin.get("/api/device-errors?limit=100").is(200).at("/items")) {
            String path = "/api/device-errors/" + error.path("id").asText() + "/occurrences";
            if (fleet.admin.get(path).body().contains(frame)) {
                return error;
            }
        }
        throw new AssertionError("There is no error in " + frame);
    }
}
