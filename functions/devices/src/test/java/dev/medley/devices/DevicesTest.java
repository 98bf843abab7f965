package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Devices, how they come into the fleet, and who sees them. */
@FunctionTest("devices")
class DevicesTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    DevicesTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void aDeviceIsAddedChangedFilteredAndRetired() {
        TestDevice device = fleet.device(Map.of("attributes", Map.of("site", "Graz"), "tags", List.of("lobby")));
        TestDevice other = fleet.device(Map.of("attributes", Map.of("site", "Wien")));
        String path = "/api/devices/" + device.id();
        ApiAnswer read = fleet.admin.get(path).is(200);
        ApiAnswer changed = fleet.admin
                .header("If-Match", read.header("ETag"))
                .patch(path, Map.of("name", "Kiosk", "desired", Map.of("volume", "7"), "timeZone", "Europe/Vienna"))
                .is(200);
        assertThat(changed.at("/desiredVersion").asInt()).isEqualTo(1);
        assertThat(changed.text("/delta/volume")).isEqualTo("7");
        fleet.admin
                .header("If-Match", read.header("ETag"))
                .patch(path, Map.of("name", "x"))
                .isProblem(412, "precondition-failed");
        fleet.admin.patch(path, Map.of("timeZone", "Vienna")).isProblem(422, "time-zone-invalid");
        assertThat(found("attribute.site==Graz")).containsExactly(device.id().toString());
        assertThat(found("tag==lobby,name==Kio*")).containsExactly(device.id().toString());
        assertThat(found("tag!=lobby;health=ge=50;createdAt=gt=2020-01-01T00:00:00Z"))
                .containsExactly(other.id().toString());
        assertThat(found("version=lt=1.0;status=in=(registered,active)")).hasSize(2);
        for (String bad : List.of(
                "color==red",
                "health==many",
                "name=like=x",
                "createdAt=gt=soon",
                "lastSeenAt=gt=+1000000000-12-31T23:59:59Z",
                "createdAt=gt=-0001-01-01T00:00:00Z",
                "tag=gt=a",
                "((")) {
            fleet.admin.get("/api/devices?filter=" + encoded(bad)).isProblem(422, "filter-invalid");
        }
        fleet.admin
                .post("/api/devices", Map.of("controllerId", device.controllerId(), "name", "x", "type", fleet.type))
                .isProblem(409, "controller-id-taken");
        fleet.admin.delete(path).is(204);
        fleet.admin.delete(path).isProblem(404, "device-unknown");
        device.api().get(device.path()).isProblem(401, "device-unauthenticated");
    }

    private List<String> found(String filter) {
        return fleet.admin
                .get("/api/devices?filter=" + encoded("type==" + fleet.type + ";(" + filter + ")"))
                .is(200)
                .at("/items")
                .findValuesAsText("id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void manyAreImportedAndThoseThatAreThereAreLeft() {
        TestDevice device = fleet.device();
        ApiAnswer answer = fleet.admin
                .post(
                        "/api/devices/imports",
                        Map.of(
                                "devices",
                                List.of(
                                        Map.of(
                                                "controllerId",
                                                device.controllerId(),
                                                "name",
                                                "Again",
                                                "type",
                                                fleet.type),
                                        Map.of(
                                                "controllerId",
                                                fleet.type + "-new",
                                                "name",
                                                "New",
                                                "type",
                                                fleet.type))))
                .is(200);
        assertThat(answer.at("/devices").findValuesAsText("outcome")).containsExactly("taken", "added");
    }

    @Test
    void credentialsAreRotatedAndRevoked() {
        TestDevice device = fleet.device();
        String path = "/api/devices/" + device.id() + "/credentials";
        String next =
                fleet.admin.post(path, Map.of("endOthersNow", false)).is(201).text("/token");
        device.poll();
        Api renewed = function.api().header("Authorization", "TargetToken " + next);
        renewed.get(device.path()).is(200);
        device.at(function.later(Duration.ofDays(2))).api().get(device.path()).isProblem(401, "device-unauthenticated");
        String id = fleet.admin
                .get(path)
                .is(200)
                .at("/credentials")
                .findValuesAsText("id")
                .getLast();
        fleet.admin.delete(path + "/" + id).is(204);
        fleet.admin.delete(path + "/" + id).isProblem(404, "credential-unknown");
        renewed.get(device.path()).isProblem(401, "device-unauthenticated");
        fleet.admin.post(path, Map.of("endOthersNow", true)).is(201);
        device.api().get(device.path()).isProblem(401, "device-unauthenticated");
        assertThat(Rows.count(
                        "select count(*) from devices.credential where hash = ?",
                        next.getBytes(StandardCharsets.UTF_8)))
                .isZero();
        ApiAnswer ledger =
                fleet.admin.get("/api/devices/" + device.id() + "/ledger").is(200);
        assertThat(ledger.at("/items").findValuesAsText("action")).contains("credential-revoked", "registered");
        ApiAnswer verified = fleet.admin
                .get("/api/devices/" + device.id() + "/ledger/verification")
                .is(200);
        assertThat(verified.at("/holds").asBoolean()).isTrue();
        assertThat(verified.at("/entries").asInt()).isGreaterThan(3);
    }

    @Test
    void aDeviceIsClaimedByWhoHoldsIt() {
        TestAccount owner = TestAccount.any();
        Api person = function.as(owner);
        ApiAnswer begun = function.api()
                .post("/api/device-claims", Map.of("controllerId", fleet.type + "-claimed", "type", fleet.type))
                .is(201);
        Map<String, Object> code = Map.of("deviceCode", begun.text("/deviceCode"));
        function.api().post("/api/device-claims/redemption", code).isProblem(409, "claim-pending");
        function.api().post("/api/device-claims/redemption", code).isProblem(429, "claim-too-often");
        person.post("/api/device-claims/lookup", Map.of("userCode", "BCDF-GHJK"))
                .isProblem(404, "claim-unknown");
        String userCode = begun.text("/userCode");
        assertThat(person.post("/api/device-claims/lookup", Map.of("userCode", userCode))
                        .is(200)
                        .text("/type"))
                .isEqualTo(fleet.type);
        person.post("/api/device-claims/decision", Map.of("userCode", userCode, "approved", true))
                .is(200);
        ApiAnswer claimed =
                function.api().post("/api/device-claims/redemption", code).is(200);
        ApiAnswer again =
                function.api().post("/api/device-claims/redemption", code).is(200);
        assertThat(again.id()).as("the answer was lost").isEqualTo(claimed.id());
        function.api()
                .header("Authorization", "TargetToken " + claimed.text("/token"))
                .get(claimed.text("/path"))
                .isProblem(401, "device-unauthenticated");
        function.api()
                .header("Authorization", "TargetToken " + again.text("/token"))
                .get(claimed.text("/path"))
                .is(200);
        function.api().post("/api/device-claims/redemption", code).isProblem(409, "claim-expired");
        person.get("/api/devices/" + claimed.id()).is(200);
        fleet.admin.delete("/api/devices/" + claimed.id()).is(204);
        function.api().post("/api/device-claims/redemption", code).isProblem(409, "claim-expired");
    }

    @Test
    void anAccountsClaimedDeviceGoesWithIt() {
        TestAccount owner = TestAccount.any();
        Api person = function.as(owner);
        ApiAnswer begun = function.api()
                .post("/api/device-claims", Map.of("controllerId", fleet.type + "-mine", "type", fleet.type))
                .is(201);
        person.post("/api/device-claims/decision", Map.of("userCode", begun.text("/userCode"), "approved", true))
                .is(200);
        ApiAnswer claimed = function.api()
                .post("/api/device-claims/redemption", Map.of("deviceCode", begun.text("/deviceCode")))
                .is(200);
        function.as(TestAccount.any()).get("/api/devices/" + claimed.id()).isProblem(404, "device-unknown");
        assertThat(Rows.count("select count(*) from devices.pub_export where account_id = ?", owner.id()))
                .isEqualTo(1);
        new Deliveries(function, "devices-erasure").deliver("account.erased", owner.id(), Map.of());
        person.get("/api/devices/" + claimed.id()).isProblem(404, "device-unknown");
    }

    @Test
    void anAccountSeesWhatItWasGrantedAndNoMore() {
        TestDevice device = fleet.device();
        TestDevice hidden = fleet.device();
        TestAccount account = TestAccount.any();
        Api viewer = function.as(account);
        UUID group = fleet.group(Map.of());
        String grant = "/api/device-groups/" + group + "/grants/" + account.id();
        fleet.admin
                .put("/api/device-groups/" + group + "/devices/" + device.id(), Map.of())
                .is(204);
        viewer.get("/api/devices/" + device.id()).isProblem(404, "device-unknown");
        fleet.admin.put(grant, Map.of("role", "viewer")).is(200);
        viewer.get("/api/devices/" + device.id()).is(200);
        viewer.get("/api/devices/" + hidden.id()).isProblem(404, "device-unknown");
        assertThat(viewer.get("/api/devices").is(200).at("/items")).hasSize(1);
        assertThat(viewer.get("/api/device-groups").is(200).at("/items")).hasSize(1);
        assertThat(viewer.get("/api/fleet/summary").is(200).at("/devices").asInt())
                .isEqualTo(1);
        viewer.patch("/api/devices/" + device.id(), Map.of("name", "Mine")).isProblem(404, "device-unknown");
        fleet.admin.put(grant, Map.of("role", "operator")).is(200);
        viewer.patch("/api/devices/" + device.id(), Map.of("name", "Mine")).is(200);
        viewer.post("/api/devices", Map.of()).isProblem(403, "permission-missing");
        assertThat(fleet.admin
                        .get("/api/device-groups/" + group + "/grants")
                        .is(200)
                        .text("/grants/0/role"))
                .isEqualTo("operator");
        fleet.admin.delete(grant).is(204);
        fleet.admin.delete(grant).isProblem(404, "grant-unknown");
        assertThat(viewer.get("/api/devices").is(200).at("/items")).isEmpty();
    }
}
