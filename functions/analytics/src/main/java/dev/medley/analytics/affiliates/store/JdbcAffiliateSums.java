package dev.medley.analytics.affiliates.store;

import dev.medley.analytics.affiliates.AffiliateConversion;
import dev.medley.analytics.affiliates.AffiliateSums;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
class JdbcAffiliateSums implements AffiliateSums {

    private final Sql sql;

    protected JdbcAffiliateSums(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void note(Instant now) {
        sql.lock("analytics.affiliates");
        sql.query("""
                with changed as (
                    select a.affiliate_id, a.clicks, a.orders, a.clicks - coalesce(t.clicks, 0) as more_clicks,
                        a.orders - coalesce(t.orders, 0) as more_orders
                    from orders.pub_affiliate a left join analytics.affiliate_total t using (affiliate_id)
                    where a.clicks <> coalesce(t.clicks, 0) or a.orders <> coalesce(t.orders, 0)),
                noted as (
                    insert into analytics.affiliate_change (at, affiliate_id, clicks, orders)
                    select :now, affiliate_id, more_clicks, more_orders from changed)
                insert into analytics.affiliate_total (affiliate_id, clicks, orders)
                select affiliate_id, clicks, orders from changed
                on conflict (affiliate_id) do update set clicks = excluded.clicks, orders = excluded.orders""").with("now", now).update();
    }

    @Override
    public List<AffiliateConversion> conversions(Instant from, Instant to, int limit) {
        return sql.query("""
                with sums as (
                    select affiliate_id, sum(clicks)::bigint as clicks, sum(orders)::bigint as orders
                    from analytics.affiliate_change where at >= :from and at < :to
                    group by affiliate_id order by 3 desc, 2 desc, 1 limit :limit)
                select s.affiliate_id, a.name, s.clicks, s.orders
                from sums s left join orders.pub_affiliate a using (affiliate_id)
                order by s.orders desc, s.clicks desc, s.affiliate_id""")
                .with("from", from)
                .with("to", to)
                .with("limit", limit)
                .list(row -> new AffiliateConversion(
                        row.uuid("affiliate_id"), row.textOrNull("name"), row.bigint("clicks"), row.bigint("orders")));
    }
}
