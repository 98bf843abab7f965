package dev.medley.flags.definitions;

import dev.medley.featureflags.Buckets;
import dev.medley.featureflags.Condition;
import dev.medley.featureflags.Serving;
import dev.medley.featureflags.Split;
import dev.medley.featureflags.Target;
import dev.medley.featureflags.Targeting;
import dev.medley.featureflags.TargetingRule;
import dev.medley.kernel.Refusal.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with a targeting by itself: variants that there are not, splits that do not add up, and the like. */
final class TargetingCheck {

    /** Above this a ruleset of many flags would take long to read. */
    private static final int MOST_TARGETS = 1000;

    private final Set<String> variants;
    private final Set<String> segments;
    private final List<Fault> faults = new ArrayList<>();

    private TargetingCheck(Set<String> variants, Set<String> segments) {
        this.variants = variants;
        this.segments = segments;
    }

    /**
     * The faults of a targeting.
     *
     * @param variants the names of the flag's variants
     * @param segments the segments that there are
     */
    static List<Fault> faults(Targeting targeting, Set<String> variants, Set<String> segments) {
        TargetingCheck check = new TargetingCheck(variants, segments);
        check.variant("/offVariant", targeting.offVariant());
        check.targets(targeting.targets());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < targeting.rules().size(); i++) {
            TargetingRule rule = targeting.rules().get(i);
            String pointer = "/rules/" + i;
            check.require(names.add(rule.name()), pointer + "/name", "Two rules have this name.");
            check.conditions(pointer + "/conditions", rule.conditions());
            check.serving(pointer + "/serving", rule.serving());
        }
        check.serving("/otherwise", targeting.otherwise());
        return check.faults;
    }

    /** The segments that a targeting names. */
    static Set<String> segments(Targeting targeting) {
        Set<String> named = new HashSet<>();
        for (TargetingRule rule : targeting.rules()) {
            rule.conditions().forEach(condition -> {
                if (condition.segment() != null) {
                    named.add(condition.segment());
                }
            });
        }
        return named;
    }

    /** The variants that a targeting serves. */
    static Set<String> variants(Targeting targeting) {
        Set<String> served = new HashSet<>(Set.of(targeting.offVariant()));
        targeting.targets().forEach(target -> served.add(target.variant()));
        Stream.concat(targeting.rules().stream().map(TargetingRule::serving), Stream.of(targeting.otherwise()))
                .forEach(serving -> served.addAll(variants(serving)));
        return served;
    }

    private static Set<String> variants(Serving serving) {
        Split split = serving.split();
        String variant = serving.variant();
        return split != null ? split.weights().keySet() : variant == null ? Set.of() : Set.of(variant);
    }

    private void targets(List<Target> targets) {
        Set<String> keys = new HashSet<>();
        int count = 0;
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            variant("/targets/" + i + "/variant", target.variant());
            keys.addAll(target.keys());
            count += target.keys().size();
        }
        require(keys.size() == count, "/targets", "A targeting key is there twice.");
        require(count <= MOST_TARGETS, "/targets", "There are more than " + MOST_TARGETS + "; use a segment.");
    }

    private void conditions(String pointer, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            String at = pointer + "/" + i;
            ConditionCheck.fault(at, conditions.get(i)).ifPresent(faults::add);
            String segment = conditions.get(i).segment();
            require(segment == null || segments.contains(segment), at + "/segment", "There is no such segment.");
        }
    }

    private void serving(String pointer, Serving serving) {
        Split split = serving.split();
        String variant = serving.variant();
        require((split == null) != (variant == null), pointer, "Either a variant or a split has to be served.");
        if (variant != null) {
            variant(pointer + "/variant", variant);
        }
        if (split != null) {
            split.weights().keySet().forEach(name -> variant(pointer + "/split/weights/" + name, name));
            long sum = split.weights().values().stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            require(
                    sum == Buckets.COUNT,
                    pointer + "/split/weights",
                    "The weights have to add up to " + Buckets.COUNT + ", which is 100 percent.");
        }
    }

    private void variant(String pointer, String name) {
        require(variants.contains(name), pointer, "The flag has no such variant.");
    }

    private void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            faults.add(new Fault(pointer, detail));
        }
    }
}
