package dev.medley.analytics.charts.web;

import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.Chart.ChartSeries;
import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.charts.SvgChart;
import dev.medley.analytics.charts.VegaLiteSpec;
import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.analytics.rollups.Freshness;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Serdeable
@Schema(
        name = "AnalyticsChart",
        description = "Money is in the smallest unit of the currency, but where people read it")
public record ChartView(
        FrameView meta,
        ChartType type,
        String title,

        @Schema(description = "What it shows, in words, for who does not see it")
        String description,

        @Schema(description = "At most 12, those with most; of a time, all have the same points, without gaps")
        List<ChartSeriesView> series,

        @Schema(description = "How many digits of values stand behind the point where people read it")
        int decimals,

        @Schema(description = "What all values are measured in; empty where they are mere numbers, or not all the same")
        String unit,

        @Schema(description = "How many series are left out")
        int omitted,

        @Nullable @Schema(type = "object", description = "Vega-Lite 5, with its data; null of a table")
        Map<String, Object> vegaLite,

        @Schema(description = "A picture of it, to be put into a page as it is")
        String svg) {

    @Serdeable
    @Schema(name = "AnalyticsChartSeries")
    public record ChartSeriesView(
            @Schema(example = "AT") String name,

            @Nullable @Schema(description = "Null of a metric")
            Measure measure,

            @Nullable @Schema(description = "Null of a measure")
            UUID metricId,

            List<ChartPointView> points) {

        static ChartSeriesView of(ChartSeries series) {
            return new ChartSeriesView(
                    series.name(),
                    series.quantity() instanceof Measure measure ? measure : null,
                    series.quantity() instanceof CustomMetric metric ? metric.id() : null,
                    series.points().stream()
                            .map(point -> new ChartPointView(point.key(), point.value()))
                            .toList());
        }
    }

    @Serdeable
    @Schema(name = "AnalyticsChartPoint")
    public record ChartPointView(
            @Schema(description = "The first day of a bucket, or a value of the dimension", example = "2026-11-02")
            String key,

            @Nullable @Schema(description = "In the smallest step; null of a metric where something is divided by zero")
            Long value) {}

    public static ChartView of(Chart chart, Freshness freshness) {
        Map<String, Object> spec = VegaLiteSpec.of(chart);
        return new ChartView(
                FrameView.of(chart.question().frame(), freshness),
                chart.type(),
                chart.title(),
                chart.description(),
                chart.series().stream().map(ChartSeriesView::of).toList(),
                chart.decimals(),
                chart.unit(),
                chart.omitted(),
                spec.isEmpty() ? null : spec,
                SvgChart.of(chart));
    }
}
