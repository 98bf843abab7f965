package dev.medley.analytics.charts;

import dev.medley.analytics.charts.Chart.ChartPoint;
import dev.medley.analytics.charts.Chart.ChartSeries;
import dev.medley.analytics.charts.ChartCanvas.Anchor;
import dev.medley.analytics.charts.ChartCanvas.Spot;
import java.util.ArrayList;
import java.util.List;

/** Draws a chart with axes and a legend on whatever canvas there is. */
public final class ChartRenderer {

    public static final double WIDTH = 640;
    public static final double HEIGHT = 360;

    private static final double LEFT = 90;
    private static final double RIGHT = 20;
    private static final double TOP = 40;
    private static final double BOTTOM = 70;
    private static final double SMALL = 11;
    private static final double LARGE = 15;
    private static final int LONGEST_LABEL = 18;
    private static final int MOST_LABELS = 8;

    private final Chart chart;
    private final ChartCanvas canvas;
    private final ValueScale scale;
    private final List<String> keys;

    private ChartRenderer(Chart chart, ChartCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        scale = ValueScale.of(chart);
        keys = chart.series().isEmpty()
                ? List.of()
                : chart.series().getFirst().points().stream()
                        .map(ChartPoint::key)
                        .toList();
    }

    /** Draws it; a table has no picture and is shown as bars. */
    public static void draw(Chart chart, ChartCanvas canvas) {
        ChartRenderer drawing = new ChartRenderer(chart, canvas);
        canvas.text(new Spot(WIDTH / 2, TOP / 2 + SMALL / 2), chart.title(), Anchor.MIDDLE, LARGE);
        if (drawing.keys.isEmpty()) {
            canvas.text(new Spot(WIDTH / 2, HEIGHT / 2), "There are no data", Anchor.MIDDLE, LARGE);
            return;
        }
        switch (chart.type()) {
            case PIE -> new PieRenderer(chart, canvas).draw();
            case NUMBER -> drawing.numbers();
            case LINE, AREA, BAR, TABLE -> {
                drawing.axes();
                drawing.series();
                drawing.legend();
            }
        }
    }

    private void numbers() {
        int count = chart.series().size();
        double step = (HEIGHT - TOP) / (count + 1);
        for (int i = 0; i < count; i++) {
            ChartSeries series = chart.series().get(i);
            double y = TOP + step * (i + 1);
            String value = chart.shown(series.points().getFirst().value());
            canvas.text(new Spot(WIDTH / 2, y), value, Anchor.MIDDLE, Math.min(40, step / 2));
            canvas.text(new Spot(WIDTH / 2, y + SMALL * 1.5), series.name(), Anchor.MIDDLE, SMALL);
        }
    }

    private void axes() {
        for (double tick : scale.ticks()) {
            double y = y(tick);
            canvas.rule(new Spot(LEFT, y), new Spot(WIDTH - RIGHT, y));
            canvas.text(new Spot(LEFT - 6, y + SMALL / 3), chart.shown(Math.round(tick)), Anchor.END, SMALL);
        }
        int every = Math.max(1, (int) Math.ceil((double) keys.size() / MOST_LABELS));
        for (int i = 0; i < keys.size(); i += every) {
            canvas.text(new Spot(x(i), HEIGHT - BOTTOM + 16), cut(keys.get(i)), Anchor.MIDDLE, SMALL);
        }
    }

    private void series() {
        int count = chart.series().size();
        double width = (WIDTH - LEFT - RIGHT) / keys.size() * 0.8 / count;
        for (int s = 0; s < count; s++) {
            double shift = (s - (count - 1) / 2.0) * width;
            for (List<Spot> spots : runs(chart.series().get(s).points())) {
                draw(spots, ChartColor.of(s), shift, width);
            }
        }
    }

    private void draw(List<Spot> spots, ChartColor color, double shift, double width) {
        switch (chart.type()) {
            case LINE -> canvas.line(spots, color);
            case AREA -> {
                canvas.area(closed(spots), color, 0.3);
                canvas.line(spots, color);
            }
            default -> spots.forEach(spot -> canvas.area(bar(spot.x() + shift, spot.y(), width), color, 1));
        }
    }

    /** Where points are, in runs that have a value each: a line breaks where there is none. */
    private List<List<Spot>> runs(List<ChartPoint> points) {
        List<List<Spot>> runs = new ArrayList<>();
        boolean goesOn = false;
        for (int i = 0; i < points.size(); i++) {
            Long value = points.get(i).value();
            if (value != null) {
                if (!goesOn) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(new Spot(x(i), y((double) value)));
            }
            goesOn = value != null;
        }
        return runs;
    }

    private List<Spot> closed(List<Spot> spots) {
        List<Spot> closed = new ArrayList<>(spots);
        closed.add(new Spot(spots.getLast().x(), y(0)));
        closed.add(new Spot(spots.getFirst().x(), y(0)));
        return closed;
    }

    private List<Spot> bar(double middle, double y, double width) {
        double left = middle - width / 2;
        double right = middle + width / 2;
        return List.of(new Spot(left, y), new Spot(right, y), new Spot(right, y(0)), new Spot(left, y(0)));
    }

    private void legend() {
        int perRow = 4;
        double step = (WIDTH - RIGHT - 30) / perRow;
        for (int s = 0; s < chart.series().size(); s++) {
            double x = 30 + step * (s % perRow);
            int row = s / perRow;
            double y = HEIGHT - 36 + 14.0 * row;
            swatch(
                    canvas,
                    new Spot(x, y),
                    ChartColor.of(s),
                    cut(chart.series().get(s).name()));
        }
    }

    static void swatch(ChartCanvas canvas, Spot spot, ChartColor color, String text) {
        double x = spot.x();
        double y = spot.y();
        canvas.area(List.of(new Spot(x, y - 9), new Spot(x + 9, y - 9), new Spot(x + 9, y), new Spot(x, y)), color, 1);
        canvas.text(new Spot(x + 13, y), text, Anchor.START, SMALL);
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }

    private double x(int index) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (index + 0.5) / keys.size();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * scale.part(value);
    }
}
