package dev.medley.analytics.charts.web;

import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.charts.SvgChart;
import dev.medley.analytics.charts.VegaLiteSpec;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.web.FrameView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

        @Schema(description = "How many series are left out")
        int omitted,

        @Nullable @Schema(type = "object", description = "Vega-Lite 5, with its data; null of a table")
        Map<String, Object> vegaLite,

        @Schema(description = "A picture of it, to be put into a page as it is")
        String svg) {

    @Serdeable
    @Schema(name = "AnalyticsChartSeries")
    public record ChartSeriesView(@Schema(example = "AT") String name, Measure measure, List<ChartPointView> points) {}

    @Serdeable
    @Schema(name = "AnalyticsChartPoint")
    public record ChartPointView(
            @Schema(description = "The first day of a bucket, or a value of the dimension", example = "2026-11-02")
            String key,

            long value) {}

    public static ChartView of(Chart chart, Optional<Instant> asOf) {
        Map<String, Object> spec = VegaLiteSpec.of(chart);
        return new ChartView(
                FrameView.of(chart.question().frame(), asOf),
                chart.type(),
                chart.title(),
                chart.description(),
                chart.series().stream()
                        .map(series -> new ChartSeriesView(
                                series.name(),
                                series.measure(),
                                series.points().stream()
                                        .map(point -> new ChartPointView(point.key(), point.value()))
                                        .toList()))
                        .toList(),
                chart.omitted(),
                spec.isEmpty() ? null : spec,
                SvgChart.of(chart));
    }
}
