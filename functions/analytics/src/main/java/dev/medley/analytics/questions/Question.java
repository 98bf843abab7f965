package dev.medley.analytics.questions;

import dev.medley.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Measures by dimensions.
 *
 * @param filters the values that a dimension may have
 * @param cohortId of whom it is; null for all
 * @param limit how many rows are wanted: the first of a time, or else those with most of the first measure
 */
public record Question(
        List<Measure> measures,
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
        dimensions = List.copyOf(dimensions);
        filters = Map.copyOf(filters);
        if (measures.isEmpty()
                || measures.stream().map(Measure::dataset).distinct().count() != 1) {
            throw Refusal.invalid("question-invalid", "/measures", "These measures are not of one set of data.");
        }
        Dataset dataset = measures.getFirst().dataset();
        for (Dimension dimension : dimensions) {
            if (dimension.interval().isEmpty() && dimension.column(dataset).isEmpty()) {
                throw Refusal.invalid("question-invalid", "/dimensions", "These measures have no such dimension.");
            }
        }
        if (dimensions.stream().distinct().count() != dimensions.size()
                || dimensions.stream().filter(d -> d.interval().isPresent()).count() > 1) {
            throw Refusal.invalid("question-invalid", "/dimensions", "A dimension stands here twice, or two times.");
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

    /** A question about everybody. */
    public Question(
            List<Measure> measures,
            List<Dimension> dimensions,
            Map<Dimension, List<String>> filters,
            TimeFrame frame,
            int limit) {
        this(measures, dimensions, filters, null, frame, limit);
    }

    public Dataset dataset() {
        return measures.getFirst().dataset();
    }
}
