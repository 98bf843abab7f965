package dev.medley.featureflags;

import java.util.List;
import java.util.Map;

/** Rules for tests. */
final class Rulesets {

    private static final Map<String, Object> ON_AND_OFF = Map.of("on", true, "off", false);

    private Rulesets() {}

    static FlagDefinition flag(String key, Targeting targeting) {
        return flag(key, ON_AND_OFF, targeting);
    }

    static FlagDefinition flag(String key, Map<String, Object> variants, Targeting targeting) {
        return new FlagDefinition(key, FlagType.BOOLEAN, key, true, variants, targeting.allocated(null), null);
    }

    static Ruleset of(FlagDefinition... flags) {
        return Ruleset.compile(1, new RulesetDocument(List.of(flags), List.of()));
    }

    static Targeting serving(Serving otherwise, TargetingRule... rules) {
        return new Targeting(true, "off", List.of(), List.of(), List.of(rules), otherwise);
    }

    static Targeting needing(Prerequisite... prerequisites) {
        return new Targeting(true, "off", List.of(prerequisites), List.of(), List.of(), Serving.of("on"));
    }

    static TargetingRule rule(String variant, Condition... conditions) {
        return new TargetingRule("rule", List.of(conditions), Serving.of(variant));
    }

    static Serving split(Map<String, Integer> weights) {
        return new Serving(null, new Split(null, weights, null));
    }

    static EvaluationContext somebody(String targetingKey) {
        return new EvaluationContext(targetingKey, Map.of());
    }
}
