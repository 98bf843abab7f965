package dev.medley.analytics.charts;

import dev.medley.analytics.charts.Chart.ChartPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The axis of values: it has zero on it, and ends at round numbers. */
record ValueScale(double low, double high, double step) {

    private static final int TICKS = 5;

    static ValueScale of(Chart chart) {
        Supplier<LongStream> values =
                () -> chart.series().stream().flatMapToLong(series -> ChartPoint.values(series.points()));
        double least = Math.min(0, values.get().min().orElse(0));
        double most = Math.max(0, values.get().max().orElse(0));
        double step = round((most - least) / TICKS);
        return new ValueScale(Math.floor(least / step) * step, Math.max(step, Math.ceil(most / step) * step), step);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double round(double step) {
        if (step <= 1) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double times = step / power;
        return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (double tick = low; tick <= high + step / 2; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** How far up a value is, from 0 to 1. */
    double part(double value) {
        return (value - low) / (high - low);
    }
}
