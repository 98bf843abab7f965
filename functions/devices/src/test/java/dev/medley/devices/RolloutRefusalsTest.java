package dev.medley.devices;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rollouts that cannot be. */
@FunctionTest("devices")
class RolloutRefusalsTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    RolloutRefusalsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void whatCannotBeIsRefused() {
        UUID draft = fleet.draft("9.0", Map.of());
        Map<String, Object> plan = Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of())));
        post(draft, plan).isProblem(409, "release-not-published");
        post(UUID.randomUUID(), plan).isProblem(404, "release-unknown");
        UUID release = fleet.release("2.0");
        post(release, Fleet.plan(Map.of("filter", "nothing==1"), List.of(Fleet.stage(Map.of()))))
                .isProblem(422, "filter-invalid");
        post(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("percent", 50, "devices", 1)))))
                .isProblem(422, "rollout-invalid");
        post(release, Fleet.plan(Map.of(), List.of())).isProblem(422, "validation-failed");
        post(release, Fleet.plan(Map.of("groupId", UUID.randomUUID()), List.of(Fleet.stage(Map.of()))))
                .isProblem(404, "group-unknown");
        post(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("groupId", UUID.randomUUID())))))
                .isProblem(404, "group-unknown");
        post(release, Fleet.plan(Map.of("deviceId", UUID.randomUUID()), List.of(Fleet.stage(Map.of()))))
                .isProblem(404, "device-unknown");
        post(release, Fleet.plan(Map.of("continuous", true), List.of(Fleet.stage(Map.of("percent", 5)))))
                .isProblem(422, "rollout-invalid");
        post(
                        release,
                        Fleet.plan(
                                Map.of("window", Map.of("from", "10:00", "to", "10:00")),
                                List.of(Fleet.stage(Map.of()))))
                .isProblem(422, "rollout-invalid");
        fleet.admin.get("/api/rollouts/" + UUID.randomUUID()).isProblem(404, "rollout-unknown");
        function.as(TestAccount.any())
                .post(
                        "/api/rollouts",
                        Map.of(
                                "name",
                                "Bad",
                                "releaseId",
                                release,
                                "plan",
                                Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of())))))
                .isProblem(403, "permission-missing");
    }

    private ApiAnswer post(UUID release, Map<String, Object> plan) {
        return fleet.admin.post("/api/rollouts", Map.of("name", "Bad", "releaseId", release, "plan", plan));
    }
}
