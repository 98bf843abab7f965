package dev.medley.featureflags;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The flags of this stage. An evaluation is no call: the rules are in the process, and at most two seconds old. Each getter
 * takes what to go on with where the flag does not say: it is unknown, of another type, or the database could never be read.
 */
@Singleton
public class FlagClient {

    private final RulesetCache cache;
    private final EvaluationCounts counts;
    private final ExposureLog exposures;

    FlagClient(RulesetCache cache, EvaluationCounts counts, ExposureLog exposures) {
        this.cache = cache;
        this.counts = counts;
        this.exposures = exposures;
    }

    public boolean isOn(String key, EvaluationContext context, boolean otherwise) {
        return value(key, context) instanceof Boolean on ? on : otherwise;
    }

    public String text(String key, EvaluationContext context, String otherwise) {
        return value(key, context) instanceof String text ? text : otherwise;
    }

    public double number(String key, EvaluationContext context, double otherwise) {
        return value(key, context) instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** The value of any type: a boolean, text, number, map or list. */
    public Object value(String key, EvaluationContext context, Object otherwise) {
        Object value = value(key, context);
        return value == null ? otherwise : value;
    }

    /** The value and why it is that; or why there is none. Who has it takes part in the experiment that may run on it. */
    public Evaluation evaluate(String key, EvaluationContext context) {
        Ruleset ruleset = cache.ruleset();
        Evaluation evaluation = ruleset.evaluate(key, context);
        counts.note(evaluation);
        ExperimentDefinition experiment = ruleset.experiment(evaluation, context);
        if (experiment != null && evaluation.variant() != null) {
            exposures.note(experiment, context.targetingKey(), evaluation.variant());
        }
        return evaluation;
    }

    /** The same for who only passes the value on: they take part in no experiment by it. */
    public Evaluation look(String key, EvaluationContext context) {
        Evaluation evaluation = cache.ruleset().evaluate(key, context);
        counts.note(evaluation);
        return evaluation;
    }

    /** The rules as they are now, for who evaluates many flags for one subject. */
    public Ruleset ruleset() {
        return cache.ruleset();
    }

    private @Nullable Object value(String key, EvaluationContext context) {
        return evaluate(key, context).value();
    }
}
