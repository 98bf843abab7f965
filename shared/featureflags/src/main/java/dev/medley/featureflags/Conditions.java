package dev.medley.featureflags;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Makes predicates of conditions. */
final class Conditions {

    private Conditions() {}

    static Predicate<EvaluationContext> segment(SegmentDefinition segment) {
        Set<String> included = Set.copyOf(segment.included());
        Set<String> excluded = Set.copyOf(segment.excluded());
        Predicate<EvaluationContext> all = all(segment.conditions(), Map.of());
        boolean hasConditions = !segment.conditions().isEmpty();
        return context -> {
            String subject = context.targetingKey();
            if (subject != null && excluded.contains(subject)) {
                return false;
            }
            return (subject != null && included.contains(subject)) || (hasConditions && all.test(context));
        };
    }

    /** Whether all hold; where there are none, they do. */
    static Predicate<EvaluationContext> all(
            List<Condition> conditions, Map<String, Predicate<EvaluationContext>> segments) {
        Predicate<EvaluationContext> all = _ -> true;
        for (int i = conditions.size() - 1; i >= 0; i--) {
            Predicate<EvaluationContext> one = one(conditions.get(i), segments);
            all = i == conditions.size() - 1 ? one : one.and(all);
        }
        return all;
    }

    private static Predicate<EvaluationContext> one(
            Condition condition, Map<String, Predicate<EvaluationContext>> segments) {
        boolean not = condition.not();
        if (condition.segment() != null) {
            Predicate<EvaluationContext> segment = segments.getOrDefault(condition.segment(), _ -> false);
            return context -> segment.test(context) != not;
        }
        String attribute = Objects.requireNonNull(condition.attribute());
        Operator operator = Objects.requireNonNull(condition.operator());
        if (operator == Operator.EXISTS) {
            return context -> (context.attribute(attribute) != null) != not;
        }
        Predicate<Object> comparison = operator.comparison(condition.values());
        return context -> {
            Object value = context.attribute(attribute);
            return value != null && comparison.test(value) != not;
        };
    }
}
