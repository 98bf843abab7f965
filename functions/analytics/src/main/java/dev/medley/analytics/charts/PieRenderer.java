package dev.medley.analytics.charts;

import dev.medley.analytics.charts.Chart.ChartPoint;
import dev.medley.analytics.charts.ChartCanvas.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the parts of a whole; what is not above zero has none. */
record PieRenderer(Chart chart, ChartCanvas canvas) {

    private static final Spot MIDDLE = new Spot(220, 195);
    private static final double RADIUS = 140;
    private static final double ARC = Math.toRadians(2);
    private static final int MOST = ChartColor.values().length;

    void draw() {
        List<ChartPoint> parts = parts();
        double whole = ChartPoint.values(parts).sum();
        double angle = -Math.PI / 2;
        for (int i = 0; i < parts.size(); i++) {
            ChartPoint part = parts.get(i);
            double value = number(part);
            double end = angle + 2 * Math.PI * value / whole;
            canvas.area(slice(angle, end), ChartColor.of(i), 1);
            String percent = String.format(Locale.ROOT, "%.1f %%", 100 * value / whole);
            ChartRenderer.swatch(
                    canvas,
                    new Spot(400, 80 + 20.0 * i),
                    ChartColor.of(i),
                    ChartRenderer.cut(part.key()) + ", " + percent);
            angle = end;
        }
    }

    /** The largest, and the rest as one. */
    private List<ChartPoint> parts() {
        List<ChartPoint> all = chart.series().getFirst().points().stream()
                .filter(point -> number(point) > 0)
                .sorted((a, b) -> Long.compare(number(b), number(a)))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<ChartPoint> parts = new ArrayList<>(all.subList(0, MOST - 1));
        long rest = ChartPoint.values(all.subList(MOST - 1, all.size())).sum();
        parts.add(new ChartPoint("others", rest));
        return parts;
    }

    private static long number(ChartPoint point) {
        return point.value() == null ? 0 : point.value();
    }

    private static List<Spot> slice(double from, double to) {
        List<Spot> spots = new ArrayList<>();
        spots.add(MIDDLE);
        for (double angle = from; angle < to; angle += ARC) {
            spots.add(at(angle));
        }
        spots.add(at(to));
        return spots;
    }

    private static Spot at(double angle) {
        return new Spot(MIDDLE.x() + RADIUS * Math.cos(angle), MIDDLE.y() + RADIUS * Math.sin(angle));
    }
}
