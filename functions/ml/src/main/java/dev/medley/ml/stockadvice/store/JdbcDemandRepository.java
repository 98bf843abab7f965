package dev.medley.ml.stockadvice.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.stockadvice.DemandRepository;
import dev.medley.ml.stockadvice.StockAdvice.Demand;
import dev.medley.ml.stockadvice.StockAdvice.StockedVariant;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what orders publish. */
@Singleton
class JdbcDemandRepository implements DemandRepository {

    private static final SortKeys<StockedVariant> KEYS = SortKeys.newestFirst("variant_id", StockedVariant::variantId);

    private final Sql sql;

    JdbcDemandRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<StockedVariant> list(PageRequest page) {
        return sql.query("select variant_id, available, incoming from orders.pub_stock_level where true")
                .page(
                        "inventory-advice",
                        page,
                        KEYS,
                        row -> new StockedVariant(
                                row.uuid("variant_id"), row.bigint("available"), row.bigint("incoming")));
    }

    @Override
    public Map<UUID, Demand> demands(List<UUID> variants, Instant since, int days) {
        Map<UUID, Demand> demands = new HashMap<>();
        sql.query("""
                with sold as (
                    select l.variant_id, (o.paid_at at time zone 'UTC')::date as day, sum(l.quantity)::float8 as quantity
                    from orders.pub_order_line l join orders.pub_order o on o.order_id = l.order_id
                    where l.variant_id = any(:variants) and o.paid_at >= :since
                    group by 1, 2)
                select variant_id, sum(quantity) / :days::float8 as mean,
                    sqrt(greatest(0, sum(quantity * quantity) - power(sum(quantity), 2) / :days::float8)
                        / greatest(1, :days::float8 - 1)) as deviation
                from sold group by variant_id""")
                .with("variants", variants.toArray(UUID[]::new))
                .with("since", since)
                .with("days", days)
                .list(row ->
                        demands.put(row.uuid("variant_id"), new Demand(row.number("mean"), row.number("deviation"))));
        return demands;
    }
}
