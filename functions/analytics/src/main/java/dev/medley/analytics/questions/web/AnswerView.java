package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.MetricUnit;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.rollups.Freshness;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AnalyticsAnswer", description = "Money is in the smallest unit of the currency")
public record AnswerView(
        FrameView meta,
        List<Dimension> dimensions,
        List<Measure> measures,
        List<MetricColumnView> metrics,
        List<AnswerRowView> rows) {

    @Serdeable
    @Schema(name = "AnalyticsMetricColumn")
    public record MetricColumnView(
            UUID id,
            @Schema(example = "Conversion") String name,
            MetricUnit unit,

            @Schema(description = "Of how many rows it has no number, because something is divided by zero")
            long undefined) {

        static MetricColumnView of(CustomMetric metric, int place, List<AnswerRow> rows) {
            long undefined = rows.stream()
                    .filter(row -> row.metrics().get(place) == null)
                    .count();
            return new MetricColumnView(metric.id(), metric.name(), metric.unit(), undefined);
        }
    }

    @Serdeable
    @Schema(name = "AnalyticsRow")
    public record AnswerRowView(
            @Schema(description = "A value for each dimension; null where nobody knows it")
            List<@Nullable String> keys,

            @Schema(description = "A number for each measure")
            List<Long> values,

            @Schema(description = "A number for each metric; null where something is divided by zero")
            List<@Nullable BigDecimal> metrics) {

        static AnswerRowView of(AnswerRow row, List<CustomMetric> metrics) {
            List<@Nullable BigDecimal> numbers = new ArrayList<>();
            for (int i = 0; i < metrics.size(); i++) {
                Long number = row.metrics().get(i);
                numbers.add(number == null ? null : metrics.get(i).number(number));
            }
            return new AnswerRowView(row.keys(), row.values(), numbers);
        }
    }

    public static AnswerView of(Question question, Freshness freshness, List<AnswerRow> rows) {
        List<MetricColumnView> metrics = new ArrayList<>();
        for (int i = 0; i < question.metrics().size(); i++) {
            metrics.add(MetricColumnView.of(question.metrics().get(i), i, rows));
        }
        return new AnswerView(
                FrameView.of(question.frame(), freshness),
                question.dimensions(),
                question.measures(),
                metrics,
                rows.stream()
                        .map(row -> AnswerRowView.of(row, question.metrics()))
                        .toList());
    }
}
