package dev.medley.flags;

import static dev.medley.flags.ExperimentAdmin.plan;
import static dev.medley.flags.FlagAdmin.condition;
import static dev.medley.flags.FlagAdmin.rule;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.featureflags.EvaluationContext;
import dev.medley.featureflags.FlagClient;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exposures that functions note when they evaluate flags. */
@FunctionTest("flags")
class FunctionExposuresTest {

    private static final FunctionUnderTest ANOTHER =
            FunctionUnderTest.with("flags", Map.of("medley.flags.environment", "production"));

    private final ExperimentAdmin experiments;
    private final FlagClient flags = ANOTHER.bean(FlagClient.class);

    FunctionExposuresTest(FunctionUnderTest function) {
        experiments = new ExperimentAdmin(FlagAdmin.of(function));
    }

    private static long exposures(UUID id) {
        return Rows.count("select count(*) from flags.exposure where experiment_id = ?", id);
    }

    @Test
    void functionsNoteWhomTheyEvaluateForWithoutAStatement() {
        String flag = experiments.halves();
        UUID id = experiments.started(flag, plan());
        Map<UUID, String> had = new HashMap<>();
        await().untilAsserted(() -> {
            ANOTHER.bean(TestClock.class).advance(Duration.ofSeconds(6));
            for (int i = 0; i < 20; i++) {
                UUID person = UUID.randomUUID();
                had.put(
                        person,
                        String.valueOf(flags.evaluate(flag, EvaluationContext.of(person))
                                .variant()));
            }
            assertThat(exposures(id)).isGreaterThan(20);
        });
        List<String> noted =
                Rows.texts("select subject_id || ' ' || variant from flags.exposure where experiment_id = ?", id);
        assertThat(noted).allSatisfy(one -> {
            String[] parts = one.split(" ", 2);
            assertThat(had).containsEntry(UUID.fromString(parts[0]), parts[1]);
        });
    }

    @Test
    void onlyTheAudienceTakesPart() {
        String segment = "segment-" + UUID.randomUUID();
        experiments
                .admin()
                .api()
                .post(
                        "/api/admin/segments",
                        Map.of(
                                "key",
                                segment,
                                "details",
                                Map.of(
                                        "description",
                                        "Paying",
                                        "included",
                                        List.of(),
                                        "excluded",
                                        List.of(),
                                        "conditions",
                                        List.of(condition("plan", "equals", "paid")))))
                .is(201);
        String flag = experiments
                .admin()
                .create(serving(variant("off"), rule("known", split(50_000), condition("plan", "exists"))));
        UUID id = experiments.started(flag, with(with(plan(), "rule", "known"), "audience", segment));
        Set<String> paying = new HashSet<>();
        await().untilAsserted(() -> {
            ANOTHER.bean(TestClock.class).advance(Duration.ofSeconds(6));
            UUID person = UUID.randomUUID();
            paying.add(person.toString());
            var _ = flags.evaluate(flag, EvaluationContext.of(person).with("plan", "paid"));
            var _ = flags.evaluate(flag, EvaluationContext.of(UUID.randomUUID()).with("plan", "free"));
            assertThat(exposures(id)).isPositive();
        });
        assertThat(paying)
                .containsAll(Rows.texts("select subject_id::text from flags.exposure where experiment_id = ?", id));
    }

    @Test
    void experimentsOfALayerShareNobody() {
        Map<String, Object> plan = with(plan(), "layer", Map.of("name", "layer-" + UUID.randomUUID(), "share", 50_000));
        String one = experiments.halves();
        String other = experiments.halves();
        UUID first = experiments.started(one, plan);
        UUID second = experiments.started(other, plan);
        await().untilAsserted(() -> {
            ANOTHER.bean(TestClock.class).advance(Duration.ofSeconds(6));
            for (int i = 0; i < 50; i++) {
                EvaluationContext person = EvaluationContext.of(UUID.randomUUID());
                var _ = flags.evaluate(one, person);
                var _ = flags.evaluate(other, person);
            }
            assertThat(exposures(first)).isGreaterThan(20);
            assertThat(exposures(second)).isGreaterThan(20);
        });
        assertThat(Rows.count(
                        "select count(*) from flags.exposure a join flags.exposure b using (subject_id)"
                                + " where a.experiment_id = ? and b.experiment_id = ?",
                        first,
                        second))
                .isZero();
    }
}
