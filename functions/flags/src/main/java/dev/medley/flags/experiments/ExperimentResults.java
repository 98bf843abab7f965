package dev.medley.flags.experiments;

import dev.medley.featureflags.Buckets;
import dev.medley.flags.experiments.ExperimentMeasurements.Subjects;
import dev.medley.flags.experiments.ExperimentReport.MetricReport;
import dev.medley.flags.experiments.ExperimentReport.SampleRatio;
import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.flags.statistics.ChiSquare;
import dev.medley.flags.statistics.SampleMoments;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Finds out what can be said of experiments; whoever looks every day is wrong no more often than who looks once. */
@Singleton
public class ExperimentResults {

    /** Below this the shares of the variants are no chance. */
    private static final double MISMATCH = 0.001;

    private final FlagExperimentRepository experiments;
    private final ExperimentMeasurements measurements;
    private final Clock clock;

    ExperimentResults(FlagExperimentRepository experiments, ExperimentMeasurements measurements, Clock clock) {
        this.experiments = experiments;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** The results of the latest phase. */
    @Transactional
    public ExperimentReport of(UUID id) {
        FlagExperiment experiment = experiments.find(id).orElseThrow(FlagExperimentService::unknown);
        Phase phase = experiment.phase();
        if (phase == null) {
            throw Refusal.conflict("experiment-not-started", "The experiment has not started.");
        }
        Subjects subjects = measurements.subjects(id, phase.number());
        SampleRatio ratio = ratio(phase.weights(), subjects.byVariant());
        if (ratio.mismatch()) {
            String why = "The subjects of the variants are not in the shares of the split (p = %.1e)."
                    .formatted(ratio.pValue());
            return new ExperimentReport(
                    id,
                    phase.number(),
                    experiment.state(),
                    subjects.mixed(),
                    ratio,
                    why,
                    List.of(),
                    ExperimentAdvice.mismatch(why));
        }
        Instant end = phase.endedAt() == null ? clock.instant() : phase.endedAt();
        List<MetricReport> metrics = compare(experiment, phase, end);
        return new ExperimentReport(
                id,
                phase.number(),
                experiment.state(),
                subjects.mixed(),
                ratio,
                null,
                metrics,
                new ExperimentAdvice(experiment.plan(), metrics).advice(subjects.byVariant(), phase.startedAt(), end));
    }

    private List<MetricReport> compare(FlagExperiment experiment, Phase phase, Instant end) {
        ExperimentPlan plan = experiment.plan();
        Map<String, Map<String, SampleMoments>> measured = new HashMap<>();
        plan.metrics()
                .forEach(metric ->
                        measured.put(metric.name(), measurements.measure(experiment.id(), phase, metric, end)));
        List<String> treatments = phase.weights().entrySet().stream()
                .filter(weight -> weight.getValue() > 0 && !weight.getKey().equals(plan.control()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new MetricComparison(plan, treatments).reports(measured);
    }

    private static SampleRatio ratio(Map<String, Integer> weights, Map<String, Long> subjects) {
        Map<String, Long> counted = new TreeMap<>(subjects);
        weights.keySet().forEach(variant -> counted.putIfAbsent(variant, 0L));
        List<String> variants = List.copyOf(counted.keySet());
        double[] shares = variants.stream()
                .mapToDouble(variant -> weights.getOrDefault(variant, 0))
                .toArray();
        long total = counted.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> expected = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            expected.put(variants.get(i), total * shares[i] / Buckets.COUNT);
        }
        double pValue = ChiSquare.pValue(
                counted.values().stream().mapToLong(Long::longValue).toArray(), shares);
        return new SampleRatio(counted, expected, pValue, pValue < MISMATCH);
    }
}
