package dev.medley.featureflags;

import static dev.medley.featureflags.Rulesets.serving;
import static dev.medley.featureflags.Rulesets.somebody;
import static dev.medley.featureflags.Rulesets.split;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.featureflags.ExperimentDefinition.LayerShare;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExperimentRulesetTest {

    private static final SegmentDefinition PAYING = new SegmentDefinition(
            "paying", List.of(), List.of(), List.of(Condition.of("plan", Operator.EQUALS, "paid")));

    private static FlagDefinition flag(String key, ExperimentDefinition experiment) {
        Serving halves = split(Map.of("on", 50_000, "off", 50_000));
        return new FlagDefinition(
                key,
                FlagType.BOOLEAN,
                key,
                true,
                Map.of("on", true, "off", false),
                serving(halves).allocated(null),
                experiment);
    }

    private static ExperimentDefinition experiment(
            @Nullable String audience, @Nullable LayerShare layer, boolean recording) {
        return new ExperimentDefinition(UUID.randomUUID(), 1, null, "off", audience, layer, recording);
    }

    private static Ruleset of(FlagDefinition... flags) {
        return Ruleset.compile(1, new RulesetDocument(List.of(flags), List.of(PAYING)));
    }

    private static boolean takesPart(Ruleset ruleset, String key, EvaluationContext context) {
        return ruleset.experiment(ruleset.evaluate(key, context), context) != null;
    }

    @Test
    void whoHasAVariantByTheSplitTakesPartWhileItRuns() {
        Ruleset ruleset =
                of(flag("running", experiment(null, null, true)), flag("paused", experiment(null, null, false)));
        assertThat(takesPart(ruleset, "running", somebody("ada"))).isTrue();
        assertThat(takesPart(ruleset, "paused", somebody("ada"))).isFalse();
        assertThat(takesPart(ruleset, "running", EvaluationContext.NOBODY)).isFalse();
        assertThat(ruleset.evaluate("paused", somebody("ada")).reason()).isEqualTo(Reason.SPLIT);
    }

    @Test
    void onlyTheAudienceTakesPartAndOthersAreServedTheSame() {
        Ruleset ruleset = of(flag("flag", experiment("paying", null, true)));
        EvaluationContext free = somebody("ada").with("plan", "free");
        EvaluationContext paid = somebody("ada").with("plan", "paid");
        assertThat(takesPart(ruleset, "flag", free)).isFalse();
        assertThat(takesPart(ruleset, "flag", paid)).isTrue();
        assertThat(ruleset.evaluate("flag", free)).isEqualTo(ruleset.evaluate("flag", paid));
    }

    @Test
    void subjectsOutsideTheShareOfALayerGetTheControlAndAreInTheOtherOne() {
        Ruleset ruleset = of(
                flag("first", experiment(null, new LayerShare("layer", 0, 40_000), true)),
                flag("second", experiment(null, new LayerShare("layer", 40_000, 100_000), true)));
        int inFirst = 0;
        int on = 0;
        for (int i = 0; i < 10_000; i++) {
            EvaluationContext context = somebody("user-" + i);
            boolean first = takesPart(ruleset, "first", context);
            assertThat(takesPart(ruleset, "second", context)).isNotEqualTo(first);
            Evaluation evaluation = ruleset.evaluate("first", context);
            assertThat(first || "off".equals(evaluation.variant())).isTrue();
            inFirst += first ? 1 : 0;
            on += "on".equals(evaluation.variant()) ? 1 : 0;
        }
        assertThat(inFirst).isBetween(3_700, 4_300);
        assertThat(on).as("the halves of the split inside the share").isBetween(1_750, 2_250);
    }
}
