package dev.medley.flags.experiments;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.flags.statistics.Lift;
import dev.medley.flags.statistics.SampleMoments;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is found out of the latest phase of an experiment.
 *
 * @param mixed how many had several variants, and count for none
 * @param withheld why nothing is compared; null where it is
 */
@Serdeable
@Schema(name = "FlagExperimentResults")
public record ExperimentReport(
        UUID experimentId,
        int phase,
        ExperimentState state,

        @Schema(description = "Subjects who had several variants; they count for none")
        long mixed,

        SampleRatio sampleRatio,

        @Nullable @Schema(description = "Why nothing is compared; then metrics is empty")
        String withheld,

        List<MetricReport> metrics,
        Advice advice) {

    /** Whether as many subjects as expected had each variant. */
    @Serdeable
    @Schema(
            name = "ExperimentSampleRatio",
            description = "Pearson's chi-square test of the shares; below 0.001 it is a mismatch")
    public record SampleRatio(
            Map<String, Long> subjects,

            @Schema(description = "By the split's weights") Map<String, Double> expected,

            double pValue,
            boolean mismatch) {}

    /** What a metric is there for. */
    @Serdeable
    @Schema(name = "ExperimentMetricRole")
    public enum Role {
        @JsonProperty("primary")
        PRIMARY,
        @JsonProperty("secondary")
        SECONDARY,
        @JsonProperty("guardrail")
        GUARDRAIL
    }

    /** A metric of all variants, the control first. */
    @Serdeable
    @Schema(name = "ExperimentMetricReport")
    public record MetricReport(String name, Role role, boolean higherIsBetter, List<VariantReport> variants) {}

    /**
     * A metric of a variant.
     *
     * @param lift over the control; null for the control itself, and while there are too few subjects
     */
    @Serdeable
    @Schema(name = "ExperimentVariantReport")
    public record VariantReport(
            String variant,
            long subjects,

            @Schema(description = "The mean by subject, or the ratio")
            double mean,

            @Schema(description = "What one subject adds to the mean's variance")
            double variance,

            @Nullable @Schema(description = "Over the control; null for the control, and below 100 subjects of either")
            LiftReport lift,

            @Schema(description = "Whether a guardrail's bound is broken, and that is no chance")
            boolean breached) {

        static VariantReport of(String variant, SampleMoments moments, @Nullable LiftReport lift, boolean breached) {
            return new VariantReport(
                    variant, moments.subjects(), moments.estimate(), moments.variance(), lift, breached);
        }
    }

    /** How a variant differs from the control; the intervals hold at every look. */
    @Serdeable
    @Schema(
            name = "ExperimentLift",
            description =
                    "Treatment less control, with intervals that hold however often one looks (confidence sequences)")
    public record LiftReport(
            double difference,
            double from,
            double until,
            double percent,
            double percentFrom,
            double percentUntil,

            @Schema(description = "Always valid, and corrected for how many comparisons there are")
            double pValue,

            boolean significant) {

        static LiftReport of(Lift lift, double corrected, boolean significant) {
            return new LiftReport(
                    lift.difference(),
                    lift.from(),
                    lift.until(),
                    lift.relative(),
                    lift.relativeFrom(),
                    lift.relativeUntil(),
                    corrected,
                    significant);
        }
    }

    /** What to do. */
    @Serdeable
    @Schema(name = "ExperimentAction")
    public enum Action {
        /** Nobody can tell; find out why the shares are wrong. */
        @JsonProperty("investigate")
        INVESTIGATE,
        /** A guardrail is breached. */
        @JsonProperty("roll-back")
        ROLL_BACK,
        @JsonProperty("keep-running")
        KEEP_RUNNING,
        @JsonProperty("ship")
        SHIP,
        /** The control is better. */
        @JsonProperty("keep-control")
        KEEP_CONTROL
    }

    /** What to do and why, in words. */
    @Serdeable
    @Schema(name = "ExperimentAdvice")
    public record Advice(Action action, @Nullable String variant, String summary, List<String> reasons) {}
}
