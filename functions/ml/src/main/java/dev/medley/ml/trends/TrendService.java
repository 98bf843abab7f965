package dev.medley.ml.trends;

import dev.medley.kernel.Refusal;
import dev.medley.ml.trends.TrendRepository.Days;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how sales go, and how they will go on. */
@Singleton
public class TrendService {

    private final TrendRepository repository;
    private final Clock clock;

    TrendService(TrendRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What is asked. */
    public record Asked(
            SalesMeasure measure,
            int historyDays,
            int forecastDays,
            ZoneId zone,
            Currency currency,
            @Nullable UUID productId) {}

    /** The days that there were, and how they go on. */
    public record Trend(Days days, List<Double> series, TrendAnalysis analysis) {}

    /**
     * The last whole days, and the ones to come; days before the first sale are left out.
     *
     * @throws Refusal {@code series-too-short}
     */
    public Trend analyse(Asked asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), asked.zone());
        Days days = new Days(today.minusDays(asked.historyDays()), today, asked.zone());
        Map<LocalDate, Double> sold = repository.series(asked.measure(), days, asked.currency(), asked.productId());
        LocalDate first = sold.keySet().stream().min(LocalDate::compareTo).orElse(today);
        List<Double> series = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            series.add(sold.getOrDefault(day, 0.0));
        }
        if (series.size() < TrendAnalysis.LEAST) {
            throw Refusal.invalid(
                    "series-too-short",
                    "/historyDays",
                    "There are " + series.size() + " days since the first sale, and " + TrendAnalysis.LEAST
                            + " are needed.");
        }
        double[] values = series.stream().mapToDouble(Double::doubleValue).toArray();
        return new Trend(new Days(first, today, asked.zone()), series, TrendAnalysis.of(values, asked.forecastDays()));
    }
}
