package dev.medley.featureflags;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** An experiment with its audience, ready to be asked whom it concerns. */
record CompiledExperiment(ExperimentDefinition definition, Predicate<EvaluationContext> audience) {

    static CompiledExperiment of(ExperimentDefinition definition, Map<String, Predicate<EvaluationContext>> segments) {
        String segment = definition.audience();
        return new CompiledExperiment(
                definition, segment == null ? _ -> true : segments.getOrDefault(segment, _ -> false));
    }

    boolean concerns(Evaluation evaluation, EvaluationContext context) {
        return Objects.equals(definition.rule(), evaluation.rule()) && audience.test(context);
    }
}
