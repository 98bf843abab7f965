package dev.medley.analytics.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer.
 *
 * @param keys a value for each dimension; null where nobody knows it
 * @param values a number for each measure
 */
public record AnswerRow(List<@Nullable String> keys, List<Long> values) {}
