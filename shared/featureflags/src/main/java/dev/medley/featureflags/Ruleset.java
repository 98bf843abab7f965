package dev.medley.featureflags;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The flags of an environment, compiled: immutable, and evaluated without a lock, a call or, but for what attributes have to
 * be read as, an allocation.
 */
public final class Ruleset {

    /** How many flags in a row may depend on each other. */
    public static final int DEEPEST_PREREQUISITE = CompiledFlag.DEEPEST;

    private final long version;
    private final Map<String, CompiledFlag> flags;
    private final Set<String> attributes;
    private final Map<String, CompiledExperiment> experiments;

    private Ruleset(
            long version,
            Map<String, CompiledFlag> flags,
            Set<String> attributes,
            Map<String, CompiledExperiment> experiments) {
        this.version = version;
        this.flags = flags;
        this.attributes = attributes;
        this.experiments = experiments;
    }

    /** Compiles a document; one that names a flag twice, or compares with what an operator does not take, is refused. */
    public static Ruleset compile(long version, RulesetDocument document) {
        Map<String, Predicate<EvaluationContext>> segments =
                document.segments().stream().collect(Collectors.toMap(SegmentDefinition::key, Conditions::segment));
        Map<String, CompiledFlag> flags = new HashMap<>();
        document.flags().forEach(flag -> {
            if (flags.put(flag.key(), CompiledFlag.of(flag, segments)) != null) {
                throw new IllegalArgumentException("Two flags are called " + flag.key());
            }
        });
        flags.values().forEach(flag -> flag.link(flags));
        return new Ruleset(version, Map.copyOf(flags), attributes(document), experiments(document, segments));
    }

    private static Map<String, CompiledExperiment> experiments(
            RulesetDocument document, Map<String, Predicate<EvaluationContext>> segments) {
        Map<String, CompiledExperiment> experiments = new HashMap<>();
        document.flags().forEach(flag -> {
            ExperimentDefinition experiment = flag.experiment();
            if (experiment != null && experiment.recording()) {
                experiments.put(flag.key(), CompiledExperiment.of(experiment, segments));
            }
        });
        return Map.copyOf(experiments);
    }

    private static Set<String> attributes(RulesetDocument document) {
        Stream<Condition> ofFlags = document.flags().stream()
                .flatMap(flag -> flag.targeting().rules().stream())
                .flatMap(rule -> rule.conditions().stream());
        Stream<Condition> ofSegments = document.segments().stream().flatMap(segment -> segment.conditions().stream());
        return Stream.concat(ofFlags, ofSegments)
                .map(Condition::attribute)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a condition asks for an attribute, so that it is worth finding out. */
    public boolean asksFor(String attribute) {
        return attributes.contains(attribute);
    }

    /** Counted up with every change of the environment. */
    public long version() {
        return version;
    }

    public Set<String> keys() {
        return flags.keySet();
    }

    /** The flags that clients see. */
    public Collection<String> clientVisibleKeys() {
        return flags.values().stream()
                .filter(flag -> flag.definition().clientVisible())
                .map(flag -> flag.definition().key())
                .toList();
    }

    /** Whether there is such a flag and clients see it. */
    public boolean isClientVisible(String key) {
        CompiledFlag flag = flags.get(key);
        return flag != null && flag.definition().clientVisible();
    }

    public Evaluation evaluate(String key, EvaluationContext context) {
        CompiledFlag flag = flags.get(key);
        return flag == null ? Evaluation.error(key, ErrorCode.FLAG_NOT_FOUND) : flag.evaluate(context);
    }

    /** The experiment whose split an evaluation for somebody of its audience comes from; null where it comes from none that runs. */
    public @Nullable ExperimentDefinition experiment(Evaluation evaluation, EvaluationContext context) {
        if (evaluation.reason() != Reason.SPLIT) {
            return null;
        }
        CompiledExperiment experiment = experiments.get(evaluation.key());
        return experiment != null && experiment.concerns(evaluation, context) ? experiment.definition() : null;
    }
}
