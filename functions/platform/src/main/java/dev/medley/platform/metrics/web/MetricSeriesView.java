package dev.medley.platform.metrics.web;

import dev.medley.platform.metrics.MetricPoint;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Serdeable
@Schema(description = "One metric over time")
record MetricSeriesView(@Schema(example = "requests.count") String name, List<Point> points) {

    @Serdeable
    @Schema(name = "MetricPoint", description = "What a metric was in some minutes")
    record Point(
            @Schema(description = "Where these minutes begin")
            Instant at,

            @Schema(description = "Their mean") double value,
            double highest) {}

    static List<MetricSeriesView> of(List<MetricPoint> points) {
        Map<String, List<MetricPoint>> byName =
                points.stream().collect(Collectors.groupingBy(MetricPoint::name, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(series -> new MetricSeriesView(
                        series.getKey(),
                        series.getValue().stream()
                                .map(point -> new Point(point.at(), point.value(), point.highest()))
                                .toList()))
                .toList();
    }
}
