package dev.medley.featureflags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One flag, ready to be evaluated: every answer that it can give is made already. */
final class CompiledFlag {

    /** How many flags in a row may depend on each other: those of one are evaluated with it. */
    static final int DEEPEST = 4;

    private record CompiledRule(Predicate<EvaluationContext> condition, CompiledServing serving) {}

    private record CompiledPrerequisite(CompiledFlag flag, Set<String> variants) {}

    private final FlagDefinition definition;
    private final Evaluation off;
    private final Map<String, Evaluation> targets = new HashMap<>();
    private final List<CompiledRule> rules = new ArrayList<>();
    private final CompiledServing otherwise;
    private final List<CompiledPrerequisite> prerequisites = new ArrayList<>();
    private @Nullable Evaluation broken;

    private CompiledFlag(FlagDefinition definition, Map<String, Predicate<EvaluationContext>> segments) {
        this.definition = definition;
        Targeting targeting = definition.targeting();
        off = CompiledServing.evaluation(definition, targeting.offVariant(), Reason.DISABLED, null);
        targeting.targets().forEach(target -> {
            Evaluation hit = CompiledServing.evaluation(definition, target.variant(), Reason.TARGETING_MATCH, null);
            target.keys().forEach(key -> targets.put(key, hit));
        });
        targeting
                .rules()
                .forEach(rule -> rules.add(new CompiledRule(
                        Conditions.all(rule.conditions(), segments),
                        CompiledServing.of(definition, rule.serving(), Reason.TARGETING_MATCH, rule.name()))));
        Reason reason = targeting.isUniform() ? Reason.STATIC : Reason.DEFAULT;
        otherwise = CompiledServing.of(definition, targeting.otherwise(), reason, null);
    }

    static CompiledFlag of(FlagDefinition definition, Map<String, Predicate<EvaluationContext>> segments) {
        return new CompiledFlag(definition, segments);
    }

    /** Finds the flags that it depends on; one that depends on itself, on too many in a row, or on what is not there, answers with an error. */
    void link(Map<String, CompiledFlag> flags) {
        for (Prerequisite prerequisite : definition.targeting().prerequisites()) {
            CompiledFlag flag = flags.get(prerequisite.flag());
            if (flag == null || leadsTo(flag, flags, 0)) {
                broken = Evaluation.error(definition.key(), ErrorCode.GENERAL);
                prerequisites.clear();
                return;
            }
            prerequisites.add(new CompiledPrerequisite(flag, Set.copyOf(prerequisite.variants())));
        }
    }

    private boolean leadsTo(@Nullable CompiledFlag from, Map<String, CompiledFlag> flags, int depth) {
        return from != null
                && (from == this
                        || depth > DEEPEST
                        || from.definition.targeting().prerequisites().stream()
                                .anyMatch(next -> leadsTo(flags.get(next.flag()), flags, depth + 1)));
    }

    FlagDefinition definition() {
        return definition;
    }

    Evaluation evaluate(EvaluationContext context) {
        if (broken != null) {
            return broken;
        }
        if (!definition.targeting().enabled() || !meetsPrerequisites(context)) {
            return off;
        }
        Evaluation target = context.targetingKey() == null ? null : targets.get(context.targetingKey());
        if (target != null) {
            return target;
        }
        for (CompiledRule rule : rules) {
            if (rule.condition().test(context)) {
                return rule.serving().evaluate(context);
            }
        }
        return otherwise.evaluate(context);
    }

    private boolean meetsPrerequisites(EvaluationContext context) {
        for (CompiledPrerequisite prerequisite : prerequisites) {
            String variant = prerequisite.flag().evaluate(context).variant();
            if (variant == null || !prerequisite.variants().contains(variant)) {
                return false;
            }
        }
        return true;
    }
}
