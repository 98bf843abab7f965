package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.newKey;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.request;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.featureflags.ErrorCode;
import dev.medley.featureflags.EvaluationContext;
import dev.medley.featureflags.FlagClient;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Flags as another process sees them, which made none of the changes. */
@FunctionTest("flags")
class FlagsClientTest {

    private static final FunctionUnderTest ANOTHER =
            FunctionUnderTest.with("flags", Map.of("medley.flags.environment", "production"));

    private static final EvaluationContext ADA = EvaluationContext.of(UUID.randomUUID());

    private final FlagAdmin admin;
    private final FlagClient flags = ANOTHER.bean(FlagClient.class);

    @BeforeAll
    static void stop() {
        ANOTHER.bean(TestClock.class).stop();
    }

    FlagsClientTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
    }

    @Test
    void anotherProcessSeesAChangeWithinTwoSeconds() {
        String key = admin.create(serving(variant("on")));
        twoSecondsPass();
        assertThat(flags.isOn(key, ADA, false)).isTrue();
        admin.api().post(path(key) + "/kill").is(200);
        twoSecondsPass();
        assertThat(flags.isOn(key, ADA, true)).isFalse();
        assertThat(flags.evaluate(key, ADA).variant()).isEqualTo("off");
    }

    @Test
    void evaluationsSendNoStatements() {
        String key = admin.create(serving(split(50_000)));
        twoSecondsPass();
        assertThat(flags.evaluate(key, ADA).error()).isNull();
        List<String> sent = Statements.during(() -> {
            for (int i = 0; i < 1000; i++) {
                assertThat(flags.evaluate(key, ADA).error()).isNull();
            }
        });
        assertThat(sent).isEmpty();
    }

    @Test
    void theLastRulesServeWhileTheyCannotBeRead() {
        String key = admin.create(serving(variant("on")));
        twoSecondsPass();
        assertThat(flags.isOn(key, ADA, false)).isTrue();
        TestClock clock = ANOTHER.bean(TestClock.class);
        int _ = Rows.update("revoke select on flags.pub_ruleset from medley_flags");
        try {
            admin.api().post(path(key) + "/kill").is(200);
            clock.advance(Duration.ofMinutes(1));
            assertThat(flags.isOn(key, ADA, false)).isTrue();
        } finally {
            int _ = Rows.update("grant select on flags.pub_ruleset to medley_flags");
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(flags.isOn(key, ADA, true)).isFalse();
    }

    @Test
    void valuesAreOfTheirTypeOrWhatTheCallerHas() {
        String color = create("string", Map.of("on", "red", "off", "blue"));
        String limit = create("number", Map.of("on", 2.5, "off", 1));
        String menu = create("json", Map.of("on", Map.of("size", 3), "off", List.of()));
        twoSecondsPass();
        assertThat(flags.value(menu, ADA, "")).isEqualTo(Map.of("size", 3));
        assertThat(flags.text(color, ADA, "green")).isEqualTo("red");
        assertThat(flags.number(limit, ADA, 7)).isEqualTo(2.5);
        assertThat(flags.isOn(color, ADA, true)).isTrue();
        assertThat(flags.text(limit, ADA, "green")).isEqualTo("green");
        assertThat(flags.number(color, ADA, 7)).isEqualTo(7);
        assertThat(flags.value(newKey(), ADA, "none")).isEqualTo("none");
        assertThat(flags.evaluate(newKey(), ADA).error()).isEqualTo(ErrorCode.FLAG_NOT_FOUND);
    }

    @Test
    void aStageEvaluatesItsOwnEnvironment() {
        FlagClient staging = FunctionUnderTest.with("flags", Map.of("medley.flags.environment", "staging"))
                .bean(FlagClient.class);
        String key = admin.create(serving(variant("on")));
        await().untilAsserted(() -> assertThat(staging.isOn(key, ADA, true)).isFalse());
    }

    private String create(String type, Map<String, Object> variants) {
        String key = newKey();
        admin.api()
                .post(FLAGS, with(with(request(key), "type", type), "details", details(variants)))
                .is(201);
        admin.put(key, serving(variant("on"))).is(200);
        return key;
    }

    /** In the other process, whose time passes by this alone. */
    private static void twoSecondsPass() {
        ANOTHER.bean(TestClock.class).advance(Duration.ofSeconds(2));
    }
}
