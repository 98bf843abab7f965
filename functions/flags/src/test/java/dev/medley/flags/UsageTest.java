package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.newKey;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.featureflags.EvaluationContext;
import dev.medley.featureflags.FlagClient;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class UsageTest {

    private final FlagAdmin admin;

    UsageTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
    }

    @Test
    void evaluationsAreCountedByVariantAndDay() {
        FunctionUnderTest another = FunctionUnderTest.with("flags", Map.of("medley.flags.environment", "production"));
        FlagClient flags = another.bean(FlagClient.class);
        String key = admin.create(serving(variant("on")));
        await().until(() -> flags.isOn(key, EvaluationContext.of(UUID.randomUUID()), false));
        admin.put(key, serving(split(50_000))).is(200);
        for (int i = 0; i < 200; i++) {
            var _ = flags.evaluate(key, new EvaluationContext("user-" + i, Map.of()));
        }
        another.bean(TestClock.class).advance(Duration.ofSeconds(30));
        for (int i = 0; i < 200; i++) {
            var _ = flags.evaluate(key, new EvaluationContext("user-" + i, Map.of()));
        }
        another.bean(TestClock.class).advance(Duration.ofSeconds(30));
        await().untilAsserted(() -> {
            boolean _ = flags.isOn(newKey(), EvaluationContext.NOBODY, false);
            ApiAnswer usage = admin.api()
                    .get(FLAGS + "/" + key + "/usage?environment=production&days=2")
                    .is(200);
            assertThat(usage.at("/items").findValuesAsText("variant")).contains("on", "off");
            assertThat(usage.at("/items/0/evaluations").asLong()
                            + usage.at("/items/1/evaluations").asLong())
                    .isGreaterThanOrEqualTo(400);
        });
    }

    @Test
    void whatIsUnknownOrTooMuchIsRefused() {
        admin.api().get(FLAGS + "/" + newKey() + "/usage").isProblem(404, "flag-unknown");
        String key = admin.create();
        assertThat(admin.api().get(FLAGS + "/" + key + "/usage").is(200).at("/items"))
                .isEmpty();
        admin.api().get(FLAGS + "/" + key + "/usage?days=1000").isProblem(422, "validation-failed");
        admin.api().get(FLAGS + "/" + key + "/usage?environment=moon").isProblem(404, "flag-environment-unknown");
    }
}
