package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static dev.medley.flags.FlagAutomationTest.AUTOMATIONS;
import static dev.medley.flags.FlagAutomationTest.rollout;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class FlagAutomationFaultsTest {

    private final FlagAdmin admin;
    private final Api api;

    FlagAutomationFaultsTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
        api = admin.api();
    }

    private ApiAnswer create(String flag, Map<String, ?> plan) {
        return api.post(AUTOMATIONS, Map.of("flag", flag, "environment", FlagAdmin.PRODUCTION, "plan", plan));
    }

    @Test
    void rolloutsAtFaultAreRefused() {
        String flag = admin.create(serving(variant("off")));
        create(flag, rollout(20, 10)).isProblem(422, "flag-automation-invalid");
        create(flag, with(rollout(10), "variant", "blue")).isProblem(422, "flag-automation-invalid");
        create(flag, with(rollout(10), "base", "on")).isProblem(422, "flag-automation-invalid");
        create(flag, with(rollout(10), "rule", "none")).isProblem(422, "flag-automation-invalid");
        create(flag, with(rollout(10), "checks", List.of(Map.of("kind", "guardrail"))))
                .isProblem(422, "flag-automation-invalid");
        create(
                        flag,
                        with(
                                rollout(10),
                                "checks",
                                List.of(Map.of("kind", "guardrail", "experimentId", UUID.randomUUID()))))
                .isProblem(422, "flag-automation-invalid");
        create(flag, rollout(0)).isProblem(422, "validation-failed");
        create(admin.create(), rollout(10)).isProblem(409, "flag-off");
        create("none", rollout(10)).isProblem(404, "flag-unknown");
        api.get(AUTOMATIONS + "/" + UUID.randomUUID()).isProblem(404, "flag-automation-unknown");
    }
}
