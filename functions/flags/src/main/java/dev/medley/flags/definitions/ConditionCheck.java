package dev.medley.flags.definitions;

import dev.medley.featureflags.Condition;
import dev.medley.kernel.Refusal.Fault;
import java.util.Optional;

/** Finds what is wrong with a condition by itself. */
public final class ConditionCheck {

    private ConditionCheck() {}

    public static Optional<Fault> fault(String pointer, Condition condition) {
        boolean isOfSegment = condition.segment() != null;
        if (isOfSegment
                ? condition.attribute() != null
                        || condition.operator() != null
                        || !condition.values().isEmpty()
                : condition.attribute() == null || condition.operator() == null) {
            return Optional.of(
                    new Fault(pointer, "A condition has either a segment, or an attribute, an operator and values."));
        }
        return condition.operator() == null || condition.operator().takes(condition.values())
                ? Optional.empty()
                : Optional.of(new Fault(
                        pointer + "/values",
                        "The operator " + condition.operator().label() + " does not compare with these values."));
    }
}
