package dev.medley.analytics.charts;

import java.util.List;

/** What a chart is drawn on: y grows downwards, texts stand on their y. */
public interface ChartCanvas {

    /** Where a text stands by its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A place. */
    record Spot(double x, double y) {}

    /** A line through places. */
    void line(List<Spot> spots, ChartColor color);

    /** What places enclose. */
    void area(List<Spot> spots, ChartColor color, double opacity);

    /** A thin grey line. */
    void rule(Spot from, Spot to);

    void text(Spot spot, String text, Anchor anchor, double size);
}
