package dev.medley.ml.trends.store;

import dev.medley.ml.trends.SalesMeasure;
import dev.medley.ml.trends.TrendRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what orders publish. */
@Singleton
class JdbcTrendRepository implements TrendRepository {

    private static final String TIME = "o.currency = :currency and o.paid_at >= :from and o.paid_at < :to";

    private final Sql sql;

    JdbcTrendRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<LocalDate, Double> series(SalesMeasure measure, Days days, Currency currency, @Nullable UUID productId) {
        Map<LocalDate, Double> series = new HashMap<>();
        query(measure, productId)
                .with("zone", days.zone().getId())
                .with("currency", currency.getCurrencyCode())
                .with("from", days.from().atStartOfDay(days.zone()).toInstant())
                .with("to", days.to().atStartOfDay(days.zone()).toInstant())
                .list(row -> series.put(LocalDate.parse(row.text("day")), row.number("sold")));
        return series;
    }

    private Query query(SalesMeasure measure, @Nullable UUID productId) {
        if (productId == null && measure == SalesMeasure.REVENUE) {
            return sql.query("""
                    select (s.at at time zone :zone)::date::text as day, sum(s.amount)::float8 as sold from (
                        select o.paid_at as at, o.total as amount from orders.pub_order o where %s
                        union all
                        select r.refunded_at, -r.amount from orders.pub_refund r
                        where r.currency = :currency and r.refunded_at >= :from and r.refunded_at < :to) s
                    group by 1""".formatted(TIME));
        }
        String counted = switch (measure) {
            case REVENUE -> "sum(l.amount)";
            case ORDERS -> "count(distinct o.order_id)";
            case QUANTITY -> "sum(l.quantity)";
        };
        return sql.query("""
                select (o.paid_at at time zone :zone)::date::text as day, %s::float8 as sold
                from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
                where %s""".formatted(counted, TIME))
                .when(productId, "and l.product_id = :productId", "productId")
                .append("group by 1");
    }
}
