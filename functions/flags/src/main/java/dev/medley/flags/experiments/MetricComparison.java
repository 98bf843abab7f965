package dev.medley.flags.experiments;

import dev.medley.flags.experiments.ExperimentReport.LiftReport;
import dev.medley.flags.experiments.ExperimentReport.MetricReport;
import dev.medley.flags.experiments.ExperimentReport.Role;
import dev.medley.flags.experiments.ExperimentReport.VariantReport;
import dev.medley.flags.statistics.BenjaminiHochberg;
import dev.medley.flags.statistics.ConfidenceSequence;
import dev.medley.flags.statistics.Lift;
import dev.medley.flags.statistics.SampleMoments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares variants by their metrics. The primary metric decides, so its level is divided among the variants (Bonferroni);
 * secondary ones are corrected together by Benjamini and Hochberg. Guardrails are not corrected, since a false alarm costs less
 * there than harm that is missed.
 */
final class MetricComparison {

    static final double ALPHA = 0.05;

    /** Below so many subjects of a variant the intervals, which are asymptotic, do not hold. */
    static final long LEAST_SUBJECTS = 100;

    private final ExperimentPlan plan;
    private final List<String> treatments;
    private final ConfidenceSequence sequence;

    MetricComparison(ExperimentPlan plan, List<String> treatments) {
        this.plan = plan;
        this.treatments = treatments;
        sequence = ConfidenceSequence.narrowestAt((long) plan.minimumSubjects() * (treatments.size() + 1));
    }

    /** All metrics, from what was measured of each by name and variant. */
    List<MetricReport> reports(Map<String, Map<String, SampleMoments>> measured) {
        Map<String, Double> corrected = corrected(measured);
        return Stream.of(
                        Stream.of(report(plan.primary(), Role.PRIMARY, measured, corrected)),
                        plan.secondary().stream().map(metric -> report(metric, Role.SECONDARY, measured, corrected)),
                        plan.guardrails().stream()
                                .map(guardrail -> report(guardrail.metric(), Role.GUARDRAIL, measured, corrected)))
                .flatMap(reports -> reports)
                .toList();
    }

    private Map<String, Double> corrected(Map<String, Map<String, SampleMoments>> measured) {
        List<String> keys = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (ExperimentMetric metric : plan.secondary()) {
            for (String treatment : treatments) {
                Lift lift = lift(measured, metric, treatment, ALPHA);
                if (lift != null) {
                    keys.add(metric.name() + "/" + treatment);
                    values.add(lift.pValue());
                }
            }
        }
        double[] found = BenjaminiHochberg.corrected(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, Double> corrected = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            corrected.put(keys.get(i), found[i]);
        }
        return corrected;
    }

    private MetricReport report(
            ExperimentMetric metric,
            Role role,
            Map<String, Map<String, SampleMoments>> measured,
            Map<String, Double> corrected) {
        List<VariantReport> variants = new ArrayList<>();
        SampleMoments control = moments(measured, metric, plan.control());
        variants.add(VariantReport.of(plan.control(), control, null, false));
        double alpha = role == Role.PRIMARY ? ALPHA / treatments.size() : ALPHA;
        for (String treatment : treatments) {
            Lift lift = lift(measured, metric, treatment, alpha);
            variants.add(VariantReport.of(
                    treatment,
                    moments(measured, metric, treatment),
                    lift == null ? null : found(metric, role, treatment, lift, corrected),
                    lift != null && role == Role.GUARDRAIL && isBreached(metric, lift, control)));
        }
        return new MetricReport(metric.name(), role, metric.higherIsBetter(), variants);
    }

    private LiftReport found(
            ExperimentMetric metric, Role role, String treatment, Lift lift, Map<String, Double> corrected) {
        double value = switch (role) {
            case PRIMARY -> Math.min(1, lift.pValue() * treatments.size());
            case SECONDARY -> corrected.getOrDefault(metric.name() + "/" + treatment, 1.0);
            case GUARDRAIL -> lift.pValue();
        };
        return LiftReport.of(lift, value, value <= ALPHA);
    }

    /** Whether the whole interval is beyond what may be lost; of a control that has none, anything is too much. */
    private boolean isBreached(ExperimentMetric metric, Lift lift, SampleMoments control) {
        if (control.estimate() == 0) {
            return metric.higherIsBetter() ? lift.until() < 0 : lift.from() > 0;
        }
        double most = plan.guardrails().stream()
                .filter(guardrail -> guardrail.metric().name().equals(metric.name()))
                .mapToDouble(Guardrail::mostLossPercent)
                .findFirst()
                .orElse(Double.MAX_VALUE);
        return metric.higherIsBetter() ? lift.relativeUntil() < -most : lift.relativeFrom() > most;
    }

    private @Nullable Lift lift(
            Map<String, Map<String, SampleMoments>> measured, ExperimentMetric metric, String treatment, double alpha) {
        SampleMoments control = moments(measured, metric, plan.control());
        SampleMoments treated = moments(measured, metric, treatment);
        return control.subjects() < LEAST_SUBJECTS || treated.subjects() < LEAST_SUBJECTS
                ? null
                : Lift.of(treated, control, sequence, alpha);
    }

    private static SampleMoments moments(
            Map<String, Map<String, SampleMoments>> measured, ExperimentMetric metric, String variant) {
        return measured.getOrDefault(metric.name(), Map.of()).getOrDefault(variant, SampleMoments.NONE);
    }
}
