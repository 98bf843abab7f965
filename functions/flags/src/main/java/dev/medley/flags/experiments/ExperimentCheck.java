package dev.medley.flags.experiments;

import dev.medley.featureflags.Buckets;
import dev.medley.featureflags.Serving;
import dev.medley.featureflags.Split;
import dev.medley.featureflags.Targeting;
import dev.medley.featureflags.TargetingRule;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with an experiment. */
final class ExperimentCheck {

    private ExperimentCheck() {}

    /** Refuses a plan that contradicts itself. */
    static void requireSound(ExperimentPlan plan, Set<String> variants) {
        List<Fault> faults = new ArrayList<>();
        if (!variants.contains(plan.control())) {
            faults.add(new Fault("/plan/control", "The flag has no such variant."));
        }
        check(faults, "/plan/primary", plan.primary());
        for (int i = 0; i < plan.secondary().size(); i++) {
            check(faults, "/plan/secondary/" + i, plan.secondary().get(i));
        }
        for (int i = 0; i < plan.guardrails().size(); i++) {
            check(
                    faults,
                    "/plan/guardrails/" + i + "/metric",
                    plan.guardrails().get(i).metric());
        }
        if (!PlainText.isSingleLine(plan.name())) {
            faults.add(new Fault("/plan/name", "A name is one line of characters that are seen."));
        }
        Set<String> names = new HashSet<>();
        if (!plan.metrics().allMatch(metric -> names.add(metric.name()))) {
            faults.add(new Fault("/plan", "Two metrics have one name."));
        }
        requireNone(faults);
    }

    private static void check(List<Fault> faults, String pointer, ExperimentMetric metric) {
        String fault = metric.fault();
        if (fault != null) {
            faults.add(new Fault(pointer, fault));
        }
    }

    /** The weights of the split that a plan is about; refused where there is none that can be compared. */
    static Map<String, Integer> weights(ExperimentPlan plan, Targeting targeting) {
        if (!targeting.enabled()) {
            throw Refusal.conflict("experiment-flag-off", "The flag is off in this environment; turn it on first.");
        }
        Split split = serving(plan, targeting)
                .map(Serving::split)
                .orElseThrow(() -> invalid("/plan/rule", "No split is served there; give the flag one first."));
        if (split.attribute() != null) {
            throw invalid("/plan/rule", "The split tells subjects apart by another attribute than the targeting key.");
        }
        requireCompared(plan, split.weights());
        return split.weights();
    }

    /** Refuses weights that leave nothing to compare. */
    static void requireCompared(ExperimentPlan plan, Map<String, Integer> weights) {
        long served = weights.values().stream().filter(weight -> weight > 0).count();
        if (weights.getOrDefault(plan.control(), 0) == 0 || served < 2) {
            throw invalid("/plan/control", "The control and another variant need a share of the split above zero.");
        }
    }

    static Optional<Serving> serving(ExperimentPlan plan, Targeting targeting) {
        return plan.rule() == null
                ? Optional.of(targeting.otherwise())
                : targeting.rules().stream()
                        .filter(rule -> rule.name().equals(plan.rule()))
                        .map(TargetingRule::serving)
                        .findFirst();
    }

    /** The first buckets of a layer that are free side by side. */
    static FlagExperiment.Buckets room(int share, List<FlagExperiment.Buckets> taken) {
        int from = 0;
        for (FlagExperiment.Buckets buckets : taken) {
            if (buckets.from() - from >= share) {
                break;
            }
            from = Math.max(from, buckets.until());
        }
        if (from + share > Buckets.COUNT) {
            throw Refusal.conflict("experiment-layer-full", "The layer has no room side by side for this share.");
        }
        return new FlagExperiment.Buckets(from, from + share);
    }

    static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("experiment-invalid", pointer, detail);
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "experiment-invalid",
                    "The experiment contradicts itself; see errors.",
                    faults);
        }
    }
}
