package dev.medley.ml.recommendations.store;

import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.recommendations.ShelfRepository;
import dev.medley.recommending.Interaction;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what catalogue, orders and activities publish. */
@Singleton
class JdbcShelfRepository implements ShelfRepository {

    private final Sql sql;

    JdbcShelfRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> sellable(Collection<UUID> products) {
        return products.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.query("""
                        select distinct product_id from catalog.pub_variant
                        where sellable and product_id = any(:products)""")
                        .with("products", products.toArray(UUID[]::new))
                        .list(row -> row.uuid("product_id")));
    }

    @Override
    public List<UUID> allSellable(int most) {
        return sql.query("""
                select distinct product_id from catalog.pub_variant where sellable
                order by product_id desc limit :most""").with("most", most).list(row -> row.uuid("product_id"));
    }

    @Override
    public Map<UUID, List<String>> terms(int most) {
        Map<UUID, List<String>> terms = new HashMap<>();
        sql.query("""
                with sold as (
                    select distinct product_id, product_title from catalog.pub_variant where sellable
                    order by product_id desc limit :most)
                select s.product_id, array_agg(distinct t.term order by t.term) as terms
                from sold s cross join lateral (
                    select p.term from catalog.pub_product_term p where p.product_id = s.product_id
                    union all
                    select 'word:' || w.word from regexp_split_to_table(lower(s.product_title), '[^[:alnum:]]+') as w (word)
                    where length(w.word) > 2) t
                group by s.product_id""").with("most", most).list(row -> terms.put(row.uuid("product_id"), row.texts("terms")));
        return terms;
    }

    @Override
    public List<Interaction> baskets(FeatureSet.Span window, int most) {
        return sql.query("""
                select l.order_id as chooser, l.product_id, 1::float8 as weight, max(o.paid_at) as at
                from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
                where o.paid_at >= :from and o.paid_at < :to
                group by 1, 2 order by 4 desc limit :most""")
                .with("from", window.from())
                .with("to", window.to())
                .with("most", most)
                .list(JdbcShelfRepository::interaction);
    }

    @Override
    public List<Interaction> history(UUID accountId, Instant since, int most) {
        return sql.query("""
                select chooser, product_id, sum(weight) as weight, max(at) as at from (
                    select o.account_id as chooser, l.product_id, 1::float8 as weight, o.paid_at as at
                    from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
                    where o.account_id = :accountId and o.paid_at >= :since
                    union all
                    (select a.account_id, a.subject_id, 0.2, a.occurred_at from activities.pub_activity a
                    where a.account_id = :accountId and a.type in ('view', 'click') and a.subject_id is not null
                        and not a.bot and a.occurred_at >= :since
                    order by a.id desc limit :most)) chosen
                group by 1, 2 order by max(at) desc limit :most""")
                .with("accountId", accountId)
                .with("since", since)
                .with("most", most)
                .list(JdbcShelfRepository::interaction);
    }

    @Override
    public List<UUID> bestSelling(Instant since, int most) {
        return sql.query("""
                select l.product_id
                from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
                where o.paid_at >= :since and exists (
                    select from catalog.pub_variant v where v.product_id = l.product_id and v.sellable)
                group by l.product_id order by count(*) desc, l.product_id limit :most""").with("since", since).with("most", most).list(row -> row.uuid("product_id"));
    }

    private static Interaction interaction(Row row) throws SQLException {
        return new Interaction(row.uuid("chooser"), row.uuid("product_id"), row.number("weight"), row.instant("at"));
    }
}
