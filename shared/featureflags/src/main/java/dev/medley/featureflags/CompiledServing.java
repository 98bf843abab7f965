package dev.medley.featureflags;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rule serves, ready to be looked up: one evaluation, or one for each slice of a split. */
final class CompiledServing {

    private final @Nullable String attribute;
    private final long seed;
    private final int[] ends;
    private final Evaluation[] evaluations;
    private final Evaluation missing;
    private final @Nullable LayerGate gate;

    private CompiledServing(
            FlagDefinition flag,
            @Nullable String attribute,
            int[] ends,
            Evaluation[] evaluations,
            @Nullable LayerGate gate) {
        this.attribute = attribute;
        this.seed = Buckets.seed(flag.salt());
        this.ends = ends;
        this.evaluations = evaluations;
        this.gate = gate;
        this.missing = Evaluation.error(flag.key(), ErrorCode.TARGETING_KEY_MISSING);
    }

    static CompiledServing of(FlagDefinition flag, Serving serving, Reason reason, @Nullable String rule) {
        Split split = serving.split();
        if (split == null) {
            String variant = Objects.requireNonNull(serving.variant());
            return new CompiledServing(
                    flag, null, new int[0], new Evaluation[] {evaluation(flag, variant, reason, rule)}, null);
        }
        List<Slice> slices = Objects.requireNonNull(split.slices());
        return new CompiledServing(
                flag,
                split.attribute(),
                slices.stream().mapToInt(Slice::until).toArray(),
                slices.stream()
                        .map(slice -> evaluation(flag, slice.variant(), Reason.SPLIT, rule))
                        .toArray(Evaluation[]::new),
                gate(flag, rule));
    }

    private static @Nullable LayerGate gate(FlagDefinition flag, @Nullable String rule) {
        ExperimentDefinition experiment = flag.experiment();
        return experiment == null || experiment.layer() == null || !Objects.equals(experiment.rule(), rule)
                ? null
                : LayerGate.of(experiment.layer(), evaluation(flag, experiment.control(), Reason.DEFAULT, rule));
    }

    static Evaluation evaluation(FlagDefinition flag, String variant, Reason reason, @Nullable String rule) {
        Object value = flag.variants().get(variant);
        return value == null
                ? Evaluation.error(flag.key(), ErrorCode.GENERAL)
                : Evaluation.of(flag.key(), value, variant, reason, rule);
    }

    Evaluation evaluate(EvaluationContext context) {
        if (ends.length == 0) {
            return evaluations[0];
        }
        Object subject = attribute == null ? context.targetingKey() : context.attribute(attribute);
        if (subject == null) {
            return missing;
        }
        String text = subject.toString();
        return gate == null || gate.admits(text) ? evaluations[find(Buckets.of(seed, text))] : gate.outside();
    }

    /** The slice of a bucket, by halving. */
    private int find(int bucket) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bucket < ends[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
