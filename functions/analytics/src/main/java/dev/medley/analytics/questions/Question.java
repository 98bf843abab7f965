package dev.medley.analytics.questions;

import dev.medley.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures by dimensions.
 *
 * @param measures those of one set of data
 * @param metrics formulas over measures, maybe of others
 * @param filters the values that a dimension may have
 * @param cohortId of whom it is; null for all
 * @param limit how many rows are wanted: the first of a time, or else those with most of the first number
 */
public record Question(
        List<Measure> measures,
        List<CustomMetric> metrics,
        List<Dimension> dimensions,
        Map<Dimension, List<String>> filters,
        @Nullable UUID cohortId,
        TimeFrame frame,
        int limit) {

    /**
     * A question that can be asked.
     *
     * @throws Refusal {@code question-invalid}
     */
    public Question {
        measures = List.copyOf(measures);
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        filters = Map.copyOf(filters);
        if ((measures.isEmpty() && metrics.isEmpty())
                || measures.stream().map(Measure::dataset).distinct().count() > 1) {
            throw Refusal.invalid("question-invalid", "/measures", "These measures are not of one set of data.");
        }
        for (Dataset dataset : datasets(measures, metrics)) {
            require(dataset, dimensions, filters, cohortId);
        }
        if (!measures.isEmpty()) {
            requireOneMetric(measures.getFirst().dataset(), dimensions, filters);
        }
        if (dimensions.stream().distinct().count() != dimensions.size()
                || dimensions.stream().filter(d -> d.interval().isPresent()).count() > 1) {
            throw Refusal.invalid("question-invalid", "/dimensions", "A dimension stands here twice, or two times.");
        }
    }

    private static void require(
            Dataset dataset,
            List<Dimension> dimensions,
            Map<Dimension, List<String>> filters,
            @Nullable UUID cohortId) {
        for (Dimension dimension : dimensions) {
            if (dimension.interval().isEmpty() && dimension.column(dataset).isEmpty()) {
                throw Refusal.invalid("question-invalid", "/dimensions", "These measures have no such dimension.");
            }
        }
        if (cohortId != null && dataset.person().isEmpty()) {
            throw Refusal.invalid("question-invalid", "/cohortId", "These measures are not of people.");
        }
        for (Dimension filter : filters.keySet()) {
            if (filter.column(dataset).isEmpty()) {
                throw Refusal.invalid("question-invalid", "/filters", "These measures have no such filter.");
            }
        }
    }

    /** Numbers of different things that devices measure are not thrown together. */
    private static void requireOneMetric(
            Dataset dataset, List<Dimension> dimensions, Map<Dimension, List<String>> filters) {
        if (dataset == Dataset.MEASUREMENT
                && !dimensions.contains(Dimension.DEVICE_METRIC)
                && filters.getOrDefault(Dimension.DEVICE_METRIC, List.of()).size() != 1) {
            throw Refusal.invalid(
                    "question-invalid", "/filters", "It takes a filter with one device-metric, or that dimension.");
        }
    }

    private static Set<Dataset> datasets(List<Measure> measures, List<CustomMetric> metrics) {
        return Stream.concat(
                        measures.stream(),
                        metrics.stream()
                                .flatMap(metric -> metric.terms().stream())
                                .map(MetricTerm::measure))
                .map(Measure::dataset)
                .collect(Collectors.toSet());
    }

    /** A question about everybody. */
    public Question(
            List<Measure> measures,
            List<Dimension> dimensions,
            Map<Dimension, List<String>> filters,
            TimeFrame frame,
            int limit) {
        this(measures, List.of(), dimensions, filters, null, frame, limit);
    }

    /** What its answer has numbers of: the measures, then the metrics. */
    public List<Quantity> quantities() {
        return Stream.<Quantity>concat(measures.stream(), metrics.stream()).toList();
    }

    /** Whether any of it is in some currency. */
    public boolean isMoney() {
        return datasets(measures, metrics).stream().anyMatch(Dataset::isMoney);
    }

    /** The set of data that the measures are of, where there are any. */
    public Dataset dataset() {
        return measures.getFirst().dataset();
    }
}
