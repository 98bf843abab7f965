package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fields and defaults as the public description of hawkBit's DDI has them, and what SWUpdate and RAUC's updater send and read. */
@FunctionTest("devices")
class DdiShapesTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;

    DdiShapesTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
    }

    @Test
    void theTenantIsFoundInSmallLettersToo() {
        offer(Map.of());
        String small = device.path().replace("DEFAULT", "default");
        String action = device.api()
                .get(small)
                .is(200)
                .text("/_links/deploymentBase/href")
                .replaceAll(".*/", "");
        String module = device.api()
                .get(small + "/deploymentBase/" + action)
                .is(200)
                .text("/deployment/chunks/0/artifacts/0/_links/download-http/href")
                .replaceAll(".*/softwaremodules/", "");
        device.api().get(small + "/softwaremodules/" + module).is(302);
        device.api()
                .put(small + "/configData", Map.of("data", Map.of("a", "b")))
                .is(200);
        device.api().get(small + "/commands").is(200);
        device.api()
                .post(
                        small + "/deploymentBase/" + action + "/feedback",
                        Map.of(
                                "id",
                                action,
                                "status",
                                Map.of("execution", "closed", "result", Map.of("finished", "success"))))
                .is(200);
        assertThat(device.action("installedBase")).isEqualTo(action);
        function.api().get(small).isProblem(401, "device-unauthenticated");
        device.api().get(device.path().replace("DEFAULT", "others")).is(404);
    }

    @Test
    void aDeploymentHasTheFieldsOfTheDescriptionAndNoOthers() {
        offer(Map.of());
        ApiAnswer base = deployment("");
        assertThat(names(base.at(""))).containsExactlyInAnyOrder("id", "deployment");
        assertThat(names(base.at("/deployment"))).containsExactlyInAnyOrder("download", "update", "chunks");
        assertThat(names(base.at("/deployment/chunks/0")))
                .containsExactlyInAnyOrder("part", "version", "name", "artifacts");
        JsonNode artifact = base.at("/deployment/chunks/0/artifacts/0");
        assertThat(names(artifact)).containsExactlyInAnyOrder("filename", "hashes", "size", "_links");
        assertThat(names(artifact.path("hashes"))).containsExactlyInAnyOrder("sha1", "md5", "sha256");
        assertThat(names(artifact.path("_links")))
                .containsExactlyInAnyOrder("download", "download-http", "md5sum", "md5sum-http");
        String list = artifact.at("/_links/download/href").asText().replaceAll("https?://[^/]+", "");
        ApiAnswer files =
                device.api().get(list.substring(0, list.lastIndexOf('/'))).is(200);
        assertThat(files.at("/0")).isEqualTo(artifact);
        assertThat(device.api().get(list + ".MD5SUM").is(200).header("Content-Disposition"))
                .isEqualTo("attachment;filename=image.bin.MD5SUM");
        fleet.device().api().get(list).isProblem(401, "device-unauthenticated");
    }

    @Test
    void historyIsToldWhereItIsAskedFor() {
        offer(Map.of());
        String action = device.action("deploymentBase");
        assertThat(deployment("?actionHistory=10").at("").has("actionHistory"))
                .as("Nothing was said yet")
                .isFalse();
        device.feedback("deploymentBase", action, "download", "none", null).is(200);
        device.feedback("deploymentBase", action, "proceeding", "none", 17).is(200);
        assertThat(deployment("").at("").has("actionHistory")).isFalse();
        assertThat(deployment("?actionHistory=0").at("").has("actionHistory")).isFalse();
        ApiAnswer last = deployment("?c=-2127183556&actionHistory=1");
        assertThat(last.text("/actionHistory/status")).isEqualTo("RUNNING");
        assertThat(last.at("/actionHistory/messages").toString()).isEqualTo("[\"told by a test (code 17)\"]");
        assertThat(deployment("?actionHistory=-1").at("/actionHistory/messages"))
                .hasSize(2);
    }

    @Test
    void whatADeviceSaysOfItselfIsMergedAndAskedForAgainAfterAnUpdate() {
        report(Map.of("data", Map.of("VIN", "1", "hwRevision", "2")));
        report(Map.of("data", Map.of("VIN", "3")));
        assertThat(reported().path("VIN").asText()).isEqualTo("3");
        assertThat(reported().path("hwRevision").asText()).isEqualTo("2");
        assertThat(device.poll().at("/_links").has("configData")).isFalse();
        offer(Map.of());
        device.install();
        assertThat(device.poll().at("/_links").has("configData")).isTrue();
        // What SWUpdate sends.
        report(Map.of(
                "id",
                "",
                "time",
                "20261101T120000",
                "mode",
                "replace",
                "status",
                Map.of("result", Map.of("finished", "success"), "execution", "closed", "details", List.of("")),
                "data",
                Map.of("VIN", "3")));
        assertThat(reported().toString()).isEqualTo("{\"VIN\":\"3\"}");
        assertThat(device.poll().at("/_links").has("configData")).isFalse();
    }

    @Test
    void feedbackIsTakenAsClientsWriteIt() {
        offer(Map.of());
        String action = device.action("deploymentBase");
        say(
                action,
                Map.of("id", action, "time", "20261101T120000", "status", status("proceeding", "none", "Installing.")));
        say(action, Map.of("timestamp", 1_627_997_501_890L, "status", status("closed", "success")));
        assertThat(device.action("installedBase")).isEqualTo(action);
        ApiAnswer installed = device.api()
                .get(device.path() + "/installedBase/" + action + "?actionHistory=1")
                .is(200);
        assertThat(installed.text("/actionHistory/status")).isEqualTo("FINISHED");
        assertThat(installed.text("/actionHistory/messages/0")).isEqualTo("The device reported closed");
    }

    private void say(String action, Map<String, Object> feedback) {
        device.api()
                .header("Accept", "application/json;charset=UTF-8")
                .post(device.path() + "/deploymentBase/" + action + "/feedback", feedback)
                .is(200);
    }

    private static Map<String, Object> status(String execution, String finished, String... details) {
        return Map.of(
                "execution", execution,
                "result", Map.of("finished", finished, "progress", Map.of("cnt", 1, "of", 3)),
                "details", List.of(details));
    }

    @Test
    void consentForGoodSaysWhoGaveItAndWhen() {
        String path = device.path() + "/confirmationBase";
        ApiAnswer none = device.api().get(path).is(200);
        assertThat(names(none.at("/autoConfirm"))).containsExactly("active");
        assertThat(none.at("/_links").has("activateAutoConfirm")).isTrue();
        device.api()
                .post(path + "/activateAutoConfirm", Map.of("initiator", "exampleUser", "remark", "exampleRemark"))
                .is(200);
        ApiAnswer given = device.api().get(path).is(200);
        assertThat(given.text("/autoConfirm/initiator")).isEqualTo("exampleUser");
        assertThat(given.text("/autoConfirm/remark")).isEqualTo("exampleRemark");
        assertThat(given.at("/autoConfirm/activatedAt").asLong()).isGreaterThan(1_700_000_000_000L);
        assertThat(given.at("/_links").has("deactivateAutoConfirm")).isTrue();
        device.api().post(path + "/deactivateAutoConfirm").is(200);
        device.api().post(path + "/activateAutoConfirm", Map.of()).is(200);
        assertThat(device.api().get(path).text("/autoConfirm/initiator")).isEqualTo(device.controllerId());
    }

    @Test
    void aReleaseThatCameInAnotherWayIsNoted() {
        UUID release = fleet.release("2.0");
        String path = device.path() + "/installedBase";
        Map<String, Object> assigned = Map.of("name", "Firmware", "version", "2.0");
        device.api().put(path, assigned).is(201);
        device.api().put(path, assigned).is(200);
        device.api().put(path, Map.of("name", "Firmware", "version", "9")).isProblem(404, "release-unknown");
        ApiAnswer known = fleet.admin.get("/api/devices/" + device.id()).is(200);
        assertThat(known.text("/installedVersion")).isEqualTo("2.0");
        assertThat(known.text("/installedReleaseId")).isEqualTo(release.toString());
    }

    /** SWUpdate says of an update that it is told to skip that it succeeded, so out of its window it is not offered one. */
    @Test
    void outOfItsWindowADeviceSeesAnUpdateOnlyWhereItHasBegun() {
        TestDevice begun = fleet.device();
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("HH:mm");
        offer(Map.of("window", Map.of("from", form.format(now.minusHours(2)), "to", form.format(now.plusHours(2)))));
        assertThat(deployment("").text("/deployment/maintenanceWindow")).isEqualTo("available");
        String action = begun.action("deploymentBase");
        begun.feedback("deploymentBase", action, "download", "none", null).is(200);
        for (TestDevice moved : List.of(device, begun)) {
            fleet.admin
                    .patch("/api/devices/" + moved.id(), Map.of("timeZone", "Asia/Tokyo"))
                    .is(200);
            assertThat(moved.action("deploymentBase")).isEmpty();
        }
        ApiAnswer seen =
                begun.api().get(begun.path() + "/deploymentBase/" + action).is(200);
        assertThat(seen.text("/deployment/maintenanceWindow")).isEqualTo("unavailable");
        assertThat(seen.text("/deployment/download")).isEqualTo("forced");
        assertThat(seen.text("/deployment/update")).isEqualTo("skip");
        begun.feedback("deploymentBase", action, "closed", "success", null).is(200);
    }

    private ApiAnswer deployment(String query) {
        return device.api()
                .get(device.path() + "/deploymentBase/" + device.action("deploymentBase") + query)
                .is(200);
    }

    private void report(Map<String, Object> data) {
        device.api().put(device.path() + "/configData", data).is(200);
    }

    private JsonNode reported() {
        return fleet.admin.get("/api/devices/" + device.id()).is(200).at("/reported");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void offer(Map<String, Object> plan) {
        UUID rollout = fleet.rollout(fleet.release("2.0"), Fleet.plan(plan, List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
    }
}
