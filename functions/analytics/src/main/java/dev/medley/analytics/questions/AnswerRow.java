package dev.medley.analytics.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer.
 *
 * @param keys a value for each dimension; null where nobody knows it
 * @param values a number for each measure
 * @param metrics a number for each metric; null where something is divided by zero
 */
public record AnswerRow(List<@Nullable String> keys, List<Long> values, List<@Nullable Long> metrics) {

    /** A row without metrics. */
    public AnswerRow(List<@Nullable String> keys, List<Long> values) {
        this(keys, values, List.of());
    }

    /** The number of a quantity of the question, by its place among these; null where something is divided by zero. */
    public @Nullable Long number(int quantity) {
        return quantity < values.size() ? values.get(quantity) : metrics.get(quantity - values.size());
    }
}
