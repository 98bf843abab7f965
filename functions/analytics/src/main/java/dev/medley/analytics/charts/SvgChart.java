package dev.medley.analytics.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws charts as SVG: no script, no reference to anything, all texts escaped, with a title and a description. */
public final class SvgChart implements ChartCanvas {

    private final StringBuilder svg = new StringBuilder();

    private SvgChart() {}

    public static String of(Chart chart) {
        SvgChart canvas = new SvgChart();
        canvas.svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" role="img" aria-labelledby="chart-title chart-desc" \
                font-family="sans-serif"><title id="chart-title">%s</title><desc id="chart-desc">%s</desc>\
                <rect width="100%%" height="100%%" fill="#ffffff"/>""".formatted(escaped(chart.title()), escaped(chart.description())));
        ChartRenderer.draw(chart, canvas);
        return canvas.svg.append("</svg>").toString();
    }

    @Override
    public void line(List<Spot> spots, ChartColor color) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>"
                .formatted(color(color), points(spots)));
        if (spots.size() == 1) {
            Spot only = spots.getFirst();
            svg.append("<circle r=\"3\" cx=\"%s\" cy=\"%s\" fill=\"%s\"/>"
                    .formatted(number(only.x()), number(only.y()), color(color)));
        }
    }

    @Override
    public void area(List<Spot> spots, ChartColor color, double opacity) {
        svg.append("<polygon fill=\"%s\" fill-opacity=\"%s\" points=\"%s\"/>"
                .formatted(color(color), number(opacity), points(spots)));
    }

    @Override
    public void rule(Spot from, Spot to) {
        svg.append("<line stroke=\"#dddddd\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(number(from.x()), number(from.y()), number(to.x()), number(to.y())));
    }

    @Override
    public void text(Spot spot, String text, Anchor anchor, double size) {
        svg.append("<text fill=\"#222222\" x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(
                        number(spot.x()),
                        number(spot.y()),
                        number(size),
                        anchor.name().toLowerCase(Locale.ROOT),
                        escaped(text)));
    }

    private static String points(List<Spot> spots) {
        return spots.stream()
                .map(spot -> number(spot.x()) + "," + number(spot.y()))
                .collect(Collectors.joining(" "));
    }

    private static String color(ChartColor color) {
        return "#%06x".formatted(color.rgb());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** XML has no other controls than these three, however they are written. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\t' || c == '\n' || c == '\r') {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
