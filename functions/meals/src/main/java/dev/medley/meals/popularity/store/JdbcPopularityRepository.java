package dev.medley.meals.popularity.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.meals.popularity.MealPopularity;
import dev.medley.meals.popularity.MealViews;
import dev.medley.meals.popularity.PopularityRepository;
import dev.medley.meals.recipes.MealSight;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPopularityRepository implements PopularityRepository, MealViews {

    private static final String COUNTED =
            "with apart as materialized (select unnest(" + MealSight.APART + ") as account_id)," + """
             viewed as (
                select meal_id, count(*) as n from meals.view where viewed_at >= :from and viewed_at < :to
                    and account_id not in (select account_id from apart) group by meal_id),
            kept as (
                select meal_id, count(*) as n from meals.favorite where created_at >= :from and created_at < :to
                    and account_id not in (select account_id from apart)
                group by meal_id),
            rated as (
                select meal_id, count(*) as n, avg(stars) as stars from meals.rating
                where created_at >= :from and created_at < :to
                    and account_id not in (select account_id from apart) group by meal_id),
            sold as (
                select substr(v.sku, 6)::uuid as meal_id, count(distinct o.order_id) as n, sum(ol.quantity) as servings
                from orders.pub_order o
                join orders.pub_order_line ol on ol.order_id = o.order_id
                join catalog.pub_variant v on v.variant_id = ol.variant_id
                left join (select order_id, sum(amount) as amount from orders.pub_refund
                    where refunded_at >= :from group by order_id) back on back.order_id = o.order_id
                where o.paid_at >= :from and o.paid_at < :to and (back.amount is null or back.amount < o.total)
                    and v.sku ~ '^MEAL-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
                group by 1),
            counted as (
                select m.id, m.title, m.account_id, coalesce(viewed.n, 0) as views, coalesce(kept.n, 0) as favorites,
                    coalesce(rated.n, 0) as ratings, coalesce(rated.stars, 0)::double precision as stars,
                    coalesce(sold.n, 0) as orders, coalesce(sold.servings, 0) as servings,
                    coalesce(viewed.n, 0) + 3 * coalesce(kept.n, 0) + 2 * coalesce(rated.n, 0)
                        + 5 * coalesce(sold.n, 0) as score
                from meals.meal m
                left join viewed on viewed.meal_id = m.id
                left join kept on kept.meal_id = m.id
                left join rated on rated.meal_id = m.id
                left join sold on sold.meal_id = m.id
                where m.deleted_at is null""";

    private static final SortKeys<MealPopularity> KEYS =
            SortKeys.newestFirst("c.id", MealPopularity::mealId).and("score", "c.score", MealPopularity::score);

    private final Sql sql;
    private final Clock clock;

    JdbcPopularityRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Page<MealPopularity> list(@Nullable UUID authorId, Instant from, Instant to, PageRequest page) {
        return sql.query(COUNTED)
                .when(authorId, "and m.account_id = :authorId", "authorId")
                .append(") select c.* from counted c where c.score > 0")
                .with("reader", authorId)
                .with("from", from)
                .with("to", to)
                .page(
                        "meal-popularity/" + authorId + from + to,
                        new PageRequest(page.limit(), page.cursor(), List.of(new Sort("score", true))),
                        KEYS,
                        JdbcPopularityRepository::read);
    }

    private static MealPopularity read(Row row) throws SQLException {
        return new MealPopularity(
                row.uuid("id"),
                row.text("title"),
                row.uuid("account_id"),
                row.bigint("views"),
                row.bigint("favorites"),
                row.bigint("ratings"),
                row.number("stars"),
                row.bigint("orders"),
                row.bigint("servings"),
                row.bigint("score"));
    }

    @Override
    public void note(UUID accountId, UUID mealId) {
        Instant now = clock.instant();
        int _ = sql.query("""
                insert into meals.view (meal_id, day, account_id, viewed_at)
                values (:mealId, (:now::timestamptz at time zone 'UTC')::date, :accountId, :now)
                on conflict do nothing""")
                .with("mealId", mealId)
                .with("accountId", accountId)
                .with("now", now)
                .update();
    }

    @Override
    public int forgetViews(Instant before) {
        return sql.query("delete from meals.view where viewed_at < :before")
                .with("before", before)
                .update();
    }
}
