package dev.medley.flags;

import static dev.medley.flags.ExperimentAdmin.EXPERIMENTS;
import static dev.medley.flags.ExperimentAdmin.activity;
import static dev.medley.flags.ExperimentAdmin.metric;
import static dev.medley.flags.ExperimentAdmin.plan;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class ExperimentsTest {

    private final FunctionUnderTest function;
    private final FlagAdmin admin;
    private final ExperimentAdmin experiments;
    private final Api api;

    ExperimentsTest(FunctionUnderTest function) {
        this.function = function;
        admin = FlagAdmin.of(function);
        experiments = new ExperimentAdmin(admin);
        api = admin.api();
    }

    @Test
    void anExperimentIsDraftedStartedPausedAndStopped() {
        String flag = experiments.halves();
        UUID id = experiments.draft(flag, plan()).is(201).id();
        api.put(EXPERIMENTS + "/" + id, with(plan(), "name", "Another name")).is(200);
        assertThat(experiments.start(id).is(200).at("/phase/weights/on").asInt())
                .isEqualTo(50_000);
        api.post(EXPERIMENTS + "/" + id + "/pause").is(200);
        api.post(EXPERIMENTS + "/" + id + "/pause").isProblem(409, "experiment-state-wrong");
        assertThat(experiments.start(id).is(200).text("/state")).isEqualTo("running");
        experiments.stop(id, Map.of("variant", "on", "reason", "It is better")).is(200);
        assertThat(api.get(EXPERIMENTS + "/" + id).is(200).text("/phase/endedAt"))
                .isNotEqualTo("null");
        assertThat(api.get(EXPERIMENTS + "/" + id).is(200).text("/decision/variant"))
                .isEqualTo("on");
        assertThat(admin.targeting(flag).text("/targeting/otherwise/variant")).isEqualTo("on");
        experiments.start(id).isProblem(409, "experiment-state-wrong");
        assertThat(api.get(EXPERIMENTS + "?state=stopped&environment=production&flag=" + flag)
                        .is(200)
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void whatAnExperimentAsksStaysOnceItHasStarted() {
        UUID id = experiments.started(experiments.halves(), plan());
        api.put(EXPERIMENTS + "/" + id, plan()).isProblem(409, "experiment-started");
        api.delete(EXPERIMENTS + "/" + id).isProblem(409, "experiment-started");
        UUID draft = experiments.draft(experiments.halves(), plan()).is(201).id();
        api.delete(EXPERIMENTS + "/" + draft).is(204);
        api.get(EXPERIMENTS + "/" + draft).isProblem(404, "experiment-unknown");
    }

    @Test
    void oneExperimentRunsOnAFlagInAnEnvironment() {
        String flag = experiments.halves();
        UUID _ = experiments.started(flag, plan());
        experiments.start(experiments.draft(flag, plan()).is(201).id()).isProblem(409, "experiment-running");
    }

    @Test
    void theSplitStaysWhileAnExperimentComparesItButForAPhaseAndTheKillSwitch() {
        String flag = experiments.halves();
        UUID id = experiments.started(flag, plan());
        admin.put(flag, serving(split(60_000))).isProblem(409, "experiment-running");
        admin.put(flag, serving(variant("on"))).isProblem(409, "experiment-running");
        api.post(EXPERIMENTS + "/" + id + "/phases", Map.of("weights", Map.of("on", 100_000)))
                .isProblem(422, "experiment-invalid");
        assertThat(api.post(EXPERIMENTS + "/" + id + "/phases", Map.of("weights", Map.of("on", 20_000, "off", 80_000)))
                        .is(200)
                        .at("/phase/number")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.targeting(flag)
                        .at("/targeting/otherwise/split/weights/on")
                        .asInt())
                .isEqualTo(20_000);
        api.post(path(flag) + "/kill").is(200);
        experiments.stop(id, Map.of("reason", "No longer wanted")).is(200);
        admin.put(flag, serving(split(60_000))).is(200);
    }

    @Test
    void whatIsComparedIsNeitherArchivedNorChanged() {
        String flag = experiments.halves();
        UUID id = experiments.started(flag, plan());
        String one = FlagAdmin.FLAGS + "/" + flag;
        api.put(one, with(FlagAdmin.details(FlagAdmin.ON_AND_OFF), "stage", "archived"))
                .isProblem(409, "experiment-running");
        api.put(one, FlagAdmin.details(Map.of("on", false, "off", true))).isProblem(409, "experiment-running");
        api.put(one, with(FlagAdmin.details(FlagAdmin.ON_AND_OFF), "description", "Words"))
                .is(200);
        experiments.stop(id, Map.of("reason", "Done")).is(200);
        api.put(one, with(FlagAdmin.details(FlagAdmin.ON_AND_OFF), "stage", "archived"))
                .is(200);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        String off = admin.create();
        experiments.start(experiments.draft(off, plan()).is(201).id()).isProblem(409, "experiment-flag-off");
        String single = admin.create(serving(variant("on")));
        experiments.start(experiments.draft(single, plan()).is(201).id()).isProblem(422, "experiment-invalid");
        String flag = experiments.halves();
        experiments.draft(flag, with(plan(), "control", "blue")).isProblem(422, "experiment-invalid");
        experiments.draft(flag, with(plan(), "audience", "nobody")).isProblem(422, "experiment-invalid");
        experiments
                .draft(flag, with(plan(), "primary", metric("m", "sum", activity("click"))))
                .isProblem(422, "experiment-invalid");
        experiments
                .draft(flag, with(plan(), "secondary", List.of(metric("clicked", "count", activity("view")))))
                .isProblem(422, "experiment-invalid");
        experiments.draft("none", plan()).isProblem(404, "flag-unknown");
        experiments.draft(flag, with(plan(), "minimumDays", 0)).isProblem(422, "validation-failed");
        UUID draft = experiments.draft(flag, plan()).is(201).id();
        api.get(EXPERIMENTS + "/" + draft + "/results").isProblem(409, "experiment-not-started");
        experiments.stop(draft, Map.of("reason", "r")).isProblem(409, "experiment-state-wrong");
        experiments.start(UUID.randomUUID()).isProblem(404, "experiment-unknown");
    }

    @Test
    void experimentsOfALayerHaveDifferentBuckets() {
        String layer = "layer-" + UUID.randomUUID();
        Map<String, Object> plan = with(plan(), "layer", Map.of("name", layer, "share", 60_000));
        UUID first = experiments.started(experiments.halves(), plan);
        UUID second = experiments.draft(experiments.halves(), plan).is(201).id();
        experiments.start(second).isProblem(409, "experiment-layer-full");
        api.put(EXPERIMENTS + "/" + second, with(plan(), "layer", Map.of("name", layer, "share", 40_000)))
                .is(200);
        assertThat(experiments.start(second).is(200).at("/layerBuckets/from").asInt())
                .isEqualTo(60_000);
        experiments.stop(first, Map.of("reason", "Done")).is(200);
        UUID third = experiments.started(experiments.halves(), plan);
        assertThat(api.get(EXPERIMENTS + "/" + third)
                        .is(200)
                        .at("/layerBuckets/from")
                        .asInt())
                .isZero();
    }

    @Test
    void aDecisionWaitsForApprovalWhereChangesNeedIt() {
        String flag = admin.create();
        api.put(path(flag, FlagAdmin.STAGING), serving(split(50_000))).is(200);
        admin.withApproval(() -> {
            UUID id = api.post(EXPERIMENTS, Map.of("flag", flag, "environment", FlagAdmin.STAGING, "plan", plan()))
                    .is(201)
                    .id();
            experiments.start(id).is(200);
            api.post(EXPERIMENTS + "/" + id + "/phases", Map.of("weights", Map.of("on", 20_000, "off", 80_000)))
                    .isProblem(409, "approval-required");
            String change = experiments
                    .stop(id, Map.of("variant", "on", "reason", "Better"))
                    .is(200)
                    .text("/changeId");
            assertThat(api.get("/api/admin/flag-changes/" + change).is(200).text("/status"))
                    .isEqualTo("requested");
        });
    }

    @Test
    void othersThanAdministratorsSeeNone() {
        UUID id = experiments.started(experiments.halves(), plan());
        Api somebody = function.as(TestAccount.any());
        somebody.get(EXPERIMENTS + "/" + id).isProblem(403, "permission-missing");
        somebody.get(EXPERIMENTS + "/" + id + "/results").isProblem(403, "permission-missing");
        somebody.post(EXPERIMENTS + "/" + id + "/pause").isProblem(403, "permission-missing");
    }
}
