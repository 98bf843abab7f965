package dev.medley.featureflags;

import static dev.medley.featureflags.Rulesets.flag;
import static dev.medley.featureflags.Rulesets.needing;
import static dev.medley.featureflags.Rulesets.rule;
import static dev.medley.featureflags.Rulesets.serving;
import static dev.medley.featureflags.Rulesets.somebody;
import static dev.medley.featureflags.Rulesets.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesetTest {

    @Test
    void anUnknownFlagIsAnError() {
        Evaluation none = Rulesets.of().evaluate("none", EvaluationContext.NOBODY);
        assertThat(none.error()).isEqualTo(ErrorCode.FLAG_NOT_FOUND);
        assertThat(none.reason()).isEqualTo(Reason.ERROR);
    }

    @Test
    void aFlagThatIsOffServesItsOffVariant() {
        Evaluation off = Rulesets.of(flag("f", Targeting.off("off"))).evaluate("f", somebody("ada"));
        assertThat(off).isEqualTo(new Evaluation("f", false, "off", Reason.DISABLED, null, null));
    }

    @Test
    void aFlagWithoutRulesIsStatic() {
        Evaluation on = Rulesets.of(flag("f", serving(Serving.of("on")))).evaluate("f", EvaluationContext.NOBODY);
        assertThat(on).isEqualTo(new Evaluation("f", true, "on", Reason.STATIC, null, null));
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        Ruleset rules = Rulesets.of(flag(
                "f",
                serving(
                        Serving.of("off"),
                        rule(
                                "on",
                                Condition.of("tier", Operator.EQUALS, "pro"),
                                Condition.of("age", Operator.AT_LEAST, "18")),
                        rule("off", Condition.of("tier", Operator.EXISTS)))));
        EvaluationContext pro = somebody("ada").with("tier", "pro");
        assertThat(rules.evaluate("f", pro.with("age", 18)))
                .isEqualTo(new Evaluation("f", true, "on", Reason.TARGETING_MATCH, "rule", null));
        assertThat(rules.evaluate("f", pro.with("age", 17)).value()).isEqualTo(false);
        assertThat(rules.evaluate("f", somebody("ada")).reason()).isEqualTo(Reason.DEFAULT);
    }

    @Test
    void anAttributeThatIsMissingMeetsNoConditionAndNoNegatedOne() {
        Condition isFree = Condition.of("tier", Operator.EQUALS, "free");
        Ruleset rules = Rulesets.of(
                flag("f", serving(Serving.of("off"), rule("on", isFree))),
                flag("not-f", serving(Serving.of("off"), rule("on", isFree.negated()))),
                flag(
                        "no-tier",
                        serving(
                                Serving.of("off"),
                                rule("on", Condition.of("tier", Operator.EXISTS).negated()))));
        assertThat(rules.evaluate("f", somebody("ada")).value()).isEqualTo(false);
        assertThat(rules.evaluate("not-f", somebody("ada")).value()).isEqualTo(false);
        assertThat(rules.evaluate("not-f", somebody("ada").with("tier", "pro")).value())
                .isEqualTo(true);
        assertThat(rules.evaluate("no-tier", somebody("ada")).value()).isEqualTo(true);
    }

    @Test
    void singleTargetsComeBeforeRules() {
        Targeting targeting = new Targeting(
                true,
                "off",
                List.of(),
                List.of(new Target("on", List.of("ada"))),
                List.of(rule("off", Condition.of("targetingKey", Operator.EXISTS))),
                Serving.of("off"));
        Ruleset rules = Rulesets.of(flag("f", targeting));
        assertThat(rules.evaluate("f", somebody("ada")).value()).isEqualTo(true);
        assertThat(rules.evaluate("f", somebody("bob")).value()).isEqualTo(false);
    }

    @Test
    void segmentsIncludeExcludeAndMatch() {
        SegmentDefinition segment = new SegmentDefinition(
                "testers", List.of("ada"), List.of("eve"), List.of(Condition.of("staff", Operator.EQUALS, "true")));
        SegmentDefinition listed = new SegmentDefinition("listed", List.of("ada"), List.of(), List.of());
        Ruleset rules = Ruleset.compile(
                1,
                new RulesetDocument(
                        List.of(
                                flag("f", serving(Serving.of("off"), rule("on", Condition.inSegment("testers")))),
                                flag("g", serving(Serving.of("off"), rule("on", Condition.inSegment("listed")))),
                                flag("h", serving(Serving.of("off"), rule("on", Condition.inSegment("gone"))))),
                        List.of(segment, listed)));
        assertThat(rules.evaluate("f", somebody("ada")).value()).isEqualTo(true);
        assertThat(rules.evaluate("f", somebody("bob").with("staff", true)).value())
                .isEqualTo(true);
        assertThat(rules.evaluate("f", somebody("eve").with("staff", true)).value())
                .isEqualTo(false);
        assertThat(rules.evaluate("f", EvaluationContext.NOBODY).value()).isEqualTo(false);
        assertThat(rules.evaluate("g", somebody("bob")).value()).isEqualTo(false);
        assertThat(rules.evaluate("h", somebody("ada")).value()).isEqualTo(false);
    }

    @Test
    void aSplitIsStickyAndNearItsWeights() {
        Ruleset rules = Rulesets.of(flag("f", serving(split(Map.of("on", 30_000, "off", 70_000)))));
        int on = 0;
        for (int i = 0; i < 20_000; i++) {
            Evaluation first = rules.evaluate("f", somebody("user-" + i));
            assertThat(rules.evaluate("f", somebody("user-" + i))).isSameAs(first);
            assertThat(first.reason()).isEqualTo(Reason.SPLIT);
            on += Boolean.TRUE.equals(first.value()) ? 1 : 0;
        }
        assertThat(on).isBetween(5_700, 6_300);
    }

    @Test
    void aSplitNeedsItsSubject() {
        Serving byCompany = new Serving(null, new Split("company", Map.of("on", 50_000, "off", 50_000), null));
        Ruleset rules = Rulesets.of(flag("f", serving(byCompany)), flag("g", serving(split(Map.of("on", 100_000)))));
        assertThat(rules.evaluate("f", somebody("ada")).error()).isEqualTo(ErrorCode.TARGETING_KEY_MISSING);
        assertThat(rules.evaluate("g", EvaluationContext.NOBODY).error()).isEqualTo(ErrorCode.TARGETING_KEY_MISSING);
        assertThat(rules.evaluate("f", somebody("ada").with("company", "acme")))
                .isSameAs(rules.evaluate("f", somebody("bob").with("company", "acme")));
    }

    @Test
    void aPrerequisiteHasToHaveOneOfItsVariants() {
        Prerequisite base = new Prerequisite("base", List.of("on"));
        FlagDefinition needs = flag("f", needing(base));
        assertThat(Rulesets.of(needs, flag("base", serving(Serving.of("on"))))
                        .evaluate("f", somebody("ada"))
                        .value())
                .isEqualTo(true);
        Evaluation unmet =
                Rulesets.of(needs, flag("base", Targeting.off("off"))).evaluate("f", somebody("ada"));
        assertThat(unmet.value()).isEqualTo(false);
        assertThat(unmet.reason()).isEqualTo(Reason.DISABLED);
    }

    @Test
    void prerequisitesThatLeadNowhereAreErrors() {
        Ruleset rules = Rulesets.of(
                flag("a", needing(new Prerequisite("b", List.of("on")))),
                flag("b", needing(new Prerequisite("a", List.of("on")))),
                flag("c", needing(new Prerequisite("gone", List.of("on")))));
        assertThat(List.of("a", "b", "c"))
                .allSatisfy(key ->
                        assertThat(rules.evaluate(key, somebody("ada")).error()).isEqualTo(ErrorCode.GENERAL));
    }

    @Test
    void aVariantThatIsGoneIsAnError() {
        Ruleset rules = Rulesets.of(flag("f", serving(Serving.of("purple"))));
        assertThat(rules.evaluate("f", somebody("ada")).error()).isEqualTo(ErrorCode.GENERAL);
    }

    @Test
    void aRulesetKnowsWhatClientsSee() {
        FlagDefinition hidden =
                new FlagDefinition("g", FlagType.BOOLEAN, "g", false, Map.of("off", false), Targeting.off("off"), null);
        Ruleset rules = Rulesets.of(flag("f", Targeting.off("off")), hidden);
        assertThat(rules.clientVisibleKeys()).containsExactly("f");
        assertThat(rules.keys()).containsExactlyInAnyOrder("f", "g");
        assertThat(rules.isClientVisible("f")).isTrue();
        assertThat(rules.isClientVisible("g")).isFalse();
        assertThat(rules.isClientVisible("h")).isFalse();
    }

    @Test
    void twoFlagsOfOneKeyAreRefused() {
        FlagDefinition flag = flag("f", Targeting.off("off"));
        assertThatThrownBy(() -> Rulesets.of(flag, flag)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void typesHoldTheirValues() {
        assertThat(FlagType.BOOLEAN.holds(true)).isTrue();
        assertThat(FlagType.STRING.holds(true)).isFalse();
        assertThat(FlagType.NUMBER.holds(1.5)).isTrue();
        assertThat(FlagType.JSON.holds(Map.of("a", 1))).isTrue();
        assertThat(FlagType.JSON.holds("a")).isFalse();
        assertThat(FlagType.of("number")).isEqualTo(FlagType.NUMBER);
    }
}
