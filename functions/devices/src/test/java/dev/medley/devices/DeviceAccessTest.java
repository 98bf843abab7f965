package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every path to a device asks who sees it: nobody else's, and who sees only may change nothing. */
@FunctionTest("devices")
class DeviceAccessTest {

    private static final UUID NONE = new UUID(0, 7);

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;
    private final String path;
    private final UUID group;

    DeviceAccessTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
        path = "/api/devices/" + device.id();
        group = fleet.group(Map.of("filter", "type==" + fleet.type));
    }

    /** What reads a device. */
    private List<Function<Api, ApiAnswer>> reads() {
        return List.of(
                api -> api.get(path),
                api -> api.get(path + "/actions"),
                api -> api.get(path + "/commands"),
                api -> api.get(path + "/compliance"),
                api -> api.get(path + "/credentials"),
                api -> api.get(path + "/ledger"),
                api -> api.get(path + "/ledger/verification"),
                api -> api.get(path + "/metrics/battery"));
    }

    /** What changes a device; none of it gets so far where the caller may do it not. */
    private List<Function<Api, ApiAnswer>> writes() {
        return List.of(
                api -> api.patch(path, Map.of("name", "Mine")),
                api -> api.post(path + "/commands", Map.of("kind", "ping")),
                api -> api.post(path + "/commands/" + NONE + "/cancellation"),
                api -> api.post(path + "/credentials", Map.of("endOthersNow", true)),
                api -> api.delete(path + "/credentials/" + NONE),
                api -> api.delete(path));
    }

    @Test
    void aStrangerFindsNoDeviceOnAnyPath() {
        Api stranger = function.as(TestAccount.any());
        reads().forEach(read -> read.apply(stranger).isProblem(404, "device-unknown"));
        writes().forEach(write -> write.apply(stranger).isProblem(404, "device-unknown"));
        stranger.get("/api/device-groups/" + group).isProblem(404, "group-unknown");
        for (String figure : List.of("summary", "adoption", "usage", "errors", "performance/battery")) {
            stranger.get("/api/fleet/" + figure + "?groupId=" + group).isProblem(404, "group-unknown");
        }
        stranger.post("/api/fleet/reports", Map.of("format", "csv", "groupId", group))
                .isProblem(404, "group-unknown");
        assertThat(stranger.get("/api/fleet/summary").is(200).at("/devices").asInt())
                .isZero();
        assertThat(stranger.get("/api/devices").is(200).at("/items")).isEmpty();
    }

    @Test
    void aViewerOfAGroupReadsItsDevicesAndChangesNone() {
        Api viewer = granted("viewer");
        reads().forEach(read -> read.apply(viewer).is(200));
        writes().forEach(write -> write.apply(viewer).isProblem(404, "device-unknown"));
        assertThat(viewer.get("/api/fleet/summary?groupId=" + group)
                        .is(200)
                        .at("/devices")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anOperatorOfAGroupChangesItsDevices() {
        Api operator = granted("operator");
        operator.patch(path, Map.of("name", "Ours")).is(200);
        operator.post(path + "/commands", Map.of("kind", "ping")).is(201);
        operator.post(path + "/credentials", Map.of("endOthersNow", false)).is(201);
        TestDevice other = new Fleet(function).device();
        operator.patch("/api/devices/" + other.id(), Map.of("name", "Mine")).isProblem(404, "device-unknown");
    }

    @Test
    void anOperatorOfAGroupOperatesItAndNoOther() {
        String operations = "/api/device-groups/" + group + "/operations";
        Map<String, Object> ping = Map.of("kind", "ping");
        Api viewer = granted("viewer");
        viewer.post(operations, ping).isProblem(404, "group-unknown");
        Api operator = granted("operator");
        UUID id = operator.post(operations, ping).is(202).id();
        operator.get(operations + "/" + id).is(200);
        viewer.get(operations + "/" + id + "/results").is(200);
        operator.post("/api/device-groups/" + fleet.group(Map.of()) + "/operations", ping)
                .isProblem(404, "group-unknown");
        function.as(TestAccount.any()).get(operations + "/" + id).isProblem(404, "group-unknown");
    }

    @Test
    void whatIsForTheWholeFleetTakesTheRightToIt() {
        Api operator = granted("operator");
        for (String everybodys : List.of("/api/releases", "/api/device-batches", "/api/release-keys")) {
            operator.get(everybodys).isProblem(403, "permission-missing");
        }
        operator.put("/api/device-groups/" + group + "/grants/" + UUID.randomUUID(), Map.of("role", "operator"))
                .isProblem(403, "permission-missing");
    }

    private Api granted(String role) {
        TestAccount account = TestAccount.any();
        fleet.admin
                .put("/api/device-groups/" + group + "/grants/" + account.id(), Map.of("role", role))
                .is(200);
        return function.as(account);
    }
}
