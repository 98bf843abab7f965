package dev.medley.ml.trends;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sold on days. */
public interface TrendRepository {

    /** The days of a series. */
    record Days(LocalDate from, LocalDate to, ZoneId zone) {}

    /** By day in the zone; days without any are left out. Refunds count on the day they happen. */
    Map<LocalDate, Double> series(SalesMeasure measure, Days days, Currency currency, @Nullable UUID productId);
}
