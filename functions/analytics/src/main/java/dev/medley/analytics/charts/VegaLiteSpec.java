package dev.medley.analytics.charts;

import dev.medley.analytics.charts.Chart.ChartPoint;
import dev.medley.analytics.charts.Chart.ChartSeries;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes charts as specifications of Vega-Lite 5, with their data. */
public final class VegaLiteSpec {

    private static final String FIELD = "field";
    private static final String TYPE = "type";
    private static final String TITLE = "title";
    private static final String NOMINAL = "nominal";
    private static final String VALUE = "value";

    private VegaLiteSpec() {}

    /** A specification that is drawn as it is; empty of a table, which Vega-Lite has none of. */
    public static Map<String, Object> of(Chart chart) {
        if (chart.type() == ChartType.TABLE) {
            return Map.of();
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("$schema", "https://vega.github.io/schema/vega-lite/v5.json");
        spec.put(TITLE, chart.title());
        spec.put("description", chart.description());
        spec.put("width", "container");
        spec.put("data", Map.of("values", values(chart)));
        if (chart.decimals() > 0) {
            String divided = "datum.value / " + (long) Math.pow(10, chart.decimals());
            spec.put("transform", List.of(Map.of("calculate", divided, "as", VALUE)));
        }
        spec.put("mark", mark(chart.type()));
        spec.put("encoding", encoding(chart));
        return spec;
    }

    private static List<Map<String, Object>> values(Chart chart) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (ChartSeries series : chart.series()) {
            for (ChartPoint point : series.points()) {
                Long value = point.value();
                if (value != null) {
                    values.add(Map.of("key", point.key(), "series", series.name(), VALUE, value));
                }
            }
        }
        return values;
    }

    private static Map<String, Object> mark(ChartType type) {
        return switch (type) {
            case LINE -> Map.of(TYPE, "line", "point", true, "tooltip", true);
            case AREA -> Map.of(TYPE, "area", "opacity", 0.4, "line", true, "tooltip", true);
            case BAR -> Map.of(TYPE, "bar", "tooltip", true);
            case PIE -> Map.of(TYPE, "arc", "tooltip", true);
            case NUMBER, TABLE -> Map.of(TYPE, "text", "fontSize", 40);
        };
    }

    private static Map<String, Object> encoding(Chart chart) {
        Map<String, Object> encoding = new LinkedHashMap<>();
        Map<String, Object> value = quantity(chart);
        Map<String, Object> series = Map.of(FIELD, "series", TYPE, NOMINAL, TITLE, "");
        switch (chart.type()) {
            case PIE -> {
                encoding.put("theta", value);
                encoding.put("color", Map.of(FIELD, "key", TYPE, NOMINAL, TITLE, dimension(chart)));
            }
            case NUMBER, TABLE -> {
                encoding.put("text", value);
                encoding.put("row", series);
            }
            case LINE, AREA, BAR -> {
                encoding.put("x", position(chart));
                encoding.put("y", chart.type() == ChartType.AREA ? overlaid(value) : value);
                encoding.put("color", series);
                if (chart.type() == ChartType.BAR && chart.series().size() > 1) {
                    encoding.put("xOffset", Map.of(FIELD, "series", TYPE, NOMINAL));
                }
            }
        }
        return encoding;
    }

    private static Map<String, Object> quantity(Chart chart) {
        List<Quantity> quantities = chart.question().quantities();
        String title = !chart.unit().isEmpty()
                ? chart.unit()
                : quantities.size() == 1 ? quantities.getFirst().label() : VALUE;
        return Map.of(FIELD, VALUE, TYPE, "quantitative", TITLE, title);
    }

    private static Map<String, Object> overlaid(Map<String, Object> value) {
        Map<String, Object> more = new LinkedHashMap<>(value);
        more.put("stack", false);
        return more;
    }

    /** Days are local ones: Vega reads them as such where no hour follows, if the scale is that of UTC. */
    private static Map<String, Object> position(Chart chart) {
        boolean isTime = chart.question().dimensions().getFirst().interval().isPresent();
        Map<String, Object> position = new LinkedHashMap<>();
        position.put(FIELD, "key");
        position.put(TITLE, dimension(chart));
        if (isTime && chart.type() != ChartType.BAR) {
            position.put(TYPE, "temporal");
            position.put("scale", Map.of(TYPE, "utc"));
        } else {
            position.put(TYPE, "ordinal");
            position.put("sort", List.of());
        }
        return position;
    }

    private static String dimension(Chart chart) {
        List<Dimension> dimensions = chart.question().dimensions();
        return dimensions.getFirst().label();
    }
}
