package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Groups by hand and by filter, and changes of all their devices. */
@FunctionTest("devices")
class GroupsTest {

    private final Fleet fleet;

    GroupsTest(FunctionUnderTest function) {
        fleet = new Fleet(function);
    }

    @Test
    void aFilterFillsAGroupAsDevicesChange() {
        TestDevice device = fleet.device();
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type + ";tag==lobby"));
        assertThat(in(group)).isEmpty();
        fleet.admin
                .patch("/api/devices/" + device.id(), Map.of("tags", List.of("lobby")))
                .is(200);
        assertThat(in(group)).containsExactly(device.id().toString());
        fleet.admin
                .patch("/api/devices/" + device.id(), Map.of("tags", List.of()))
                .is(200);
        assertThat(in(group)).isEmpty();
        ApiAnswer changed = fleet.admin
                .patch("/api/device-groups/" + group, Map.of("filter", "type==" + fleet.type))
                .is(200);
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
        assertThat(in(group)).hasSize(1);
        fleet.admin
                .put("/api/device-groups/" + group + "/devices/" + device.id(), Map.of())
                .isProblem(409, "group-not-static");
        fleet.admin
                .patch("/api/device-groups/" + group, Map.of("filter", "x==1"))
                .isProblem(422, "filter-invalid");
    }

    @Test
    void groupsLieInGroups() {
        TestDevice device = fleet.device();
        UUID outer = fleet.group(Map.of());
        UUID inner = fleet.group(Map.of("parentId", outer));
        String member = "/api/device-groups/" + inner + "/devices/" + device.id();
        fleet.admin.put(member, Map.of()).is(204);
        assertThat(in(outer)).containsExactly(device.id().toString());
        ApiAnswer read = fleet.admin.get("/api/device-groups/" + inner).is(200);
        fleet.admin
                .post("/api/device-groups", Map.of("name", read.text("/name")))
                .isProblem(409, "group-name-taken");
        fleet.admin.delete("/api/device-groups/" + outer).isProblem(409, "group-in-use");
        fleet.admin.delete(member).is(204);
        fleet.admin.delete(member).isProblem(404, "device-unknown");
        fleet.admin.delete("/api/device-groups/" + inner).is(204);
        fleet.admin.delete("/api/device-groups/" + inner).isProblem(404, "group-unknown");
    }

    @Test
    void aGroupThatAPolicyOrARolloutIsForStays() {
        fleet.device();
        UUID guarded = fleet.group(Map.of());
        UUID policy = fleet.admin
                .post(
                        "/api/device-policies",
                        Map.of(
                                "name",
                                "Of " + guarded,
                                "groupId",
                                guarded,
                                "settings",
                                Map.of("disk", "encrypted"),
                                "remediation",
                                "none",
                                "enabled",
                                true))
                .is(201)
                .id();
        fleet.admin.delete("/api/device-groups/" + guarded).isProblem(409, "group-in-use");
        fleet.admin.delete("/api/device-policies/" + policy).is(204);
        UUID rollout = fleet.rollout(
                fleet.release("2.0"),
                Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("groupId", guarded)), Fleet.stage(Map.of()))));
        fleet.admin.delete("/api/device-groups/" + guarded).isProblem(409, "group-in-use");
        fleet.admin
                .post("/api/rollouts/" + rollout + "/stop", Map.of("reason", "Over"))
                .is(200);
        fleet.admin.delete("/api/device-groups/" + guarded).is(204);
    }

    @Test
    void aNameThatSeveralAreGivenAtOnceIsOneGroups() throws Exception {
        String name = "Shared " + fleet.type;
        List<UUID> groups =
                Stream.generate(() -> fleet.group(Map.of())).limit(6).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = groups.stream()
                    .map(group -> threads.submit(() -> fleet.admin
                            .patch("/api/device-groups/" + group, Map.of("name", name))
                            .status()))
                    .toList();
            List<Integer> found = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                found.add(answer.get());
            }
            assertThat(found).containsOnlyOnce(200).contains(409).allMatch(status -> status == 200 || status == 409);
        }
    }

    @Test
    void allDevicesOfAGroupAreChangedWithAResultForEach() {
        List<TestDevice> devices = fleet.devices(3);
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        String path = "/api/device-groups/" + group + "/operations";
        fleet.admin.post(path, Map.of("kind", "add-tag")).isProblem(422, "change-incomplete");
        fleet.admin
                .post(path, Map.of("kind", "set-desired", "desired", Map.of("a", "two\nlines")))
                .isProblem(422, "change-incomplete");
        UUID tagged = run(path, Map.of("kind", "add-tag", "tag", "bulk"), 3);
        assertThat(fleet.admin
                        .get(path + "/" + tagged + "/results")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("outcome"))
                .containsOnly("done");
        UUID again = run(path, Map.of("kind", "add-tag", "tag", "bulk"), 0);
        assertThat(fleet.admin.get(path + "/" + again).at("/unchanged").asInt()).isEqualTo(3);
        run(path, Map.of("kind", "set-desired", "desired", Map.of("volume", "3")), 3);
        run(path, Map.of("kind", "ping"), 3);
        assertThat(devices.getFirst().poll().at("/_links").has("commands")).isTrue();
        assertThat(fleet.admin.get(path).is(200).at("/items")).hasSize(4);
        fleet.admin.get(path + "/" + UUID.randomUUID()).isProblem(404, "operation-unknown");
    }

    @Test
    void anOperationKeepsTheLimitsOfADevice() {
        fleet.device(
                Map.of("tags", IntStream.range(0, 20).mapToObj(tag -> "t" + tag).toList()));
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        String path = "/api/device-groups/" + group + "/operations";
        UUID tagged = run(path, Map.of("kind", "add-tag", "tag", "more"), 0);
        assertThat(fleet.admin.get(path + "/" + tagged + "/results").text("/items/0/outcome"))
                .isEqualTo("refused");
        run(path, Map.of("kind", "add-tag", "tag", "t3"), 0);
    }

    @Test
    void aGroupIsRemovedOrNeededNotBoth() throws Exception {
        for (int round = 0; round < 6; round++) {
            UUID group = fleet.group(Map.of());
            Map<String, Object> policy = Map.of(
                    "name",
                    fleet.type + " " + round,
                    "groupId",
                    group,
                    "minimumVersion",
                    "1.0",
                    "remediation",
                    "none",
                    "enabled",
                    true);
            List<ApiAnswer> answers = AtOnce.each(
                    List.of(true, false),
                    isPolicy -> isPolicy
                            ? fleet.admin.post("/api/device-policies", policy)
                            : fleet.admin.delete("/api/device-groups/" + group));
            assertThat(answers.getFirst().status()).isIn(201, 404);
            if (answers.getFirst().status() == 201) {
                answers.getLast().isProblem(409, "group-in-use");
                fleet.admin
                        .get("/api/device-policies/" + answers.getFirst().id())
                        .is(200);
            } else {
                answers.getLast().is(204);
            }
        }
    }

    private UUID run(String path, Map<String, Object> change, int done) {
        UUID id = fleet.admin.post(path, change).is(202).id();
        await().untilAsserted(() -> assertThat(fleet.admin
                        .get(path + "/" + id)
                        .is(200)
                        .at("/finishedAt")
                        .isNull())
                .isFalse());
        assertThat(fleet.admin.get(path + "/" + id).at("/done").asInt()).isEqualTo(done);
        return id;
    }

    private List<String> in(UUID group) {
        return fleet.admin
                .get("/api/devices?groupId=" + group)
                .is(200)
                .at("/items")
                .findValuesAsText("id");
    }
}
