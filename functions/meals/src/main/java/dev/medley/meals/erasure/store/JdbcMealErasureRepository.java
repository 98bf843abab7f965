package dev.medley.meals.erasure.store;

import dev.medley.meals.erasure.MealErasureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Deletes what an account wrote, with versions and pictures, whose objects the sweep removes, and what it thought, planned and saved.
 * Averages and counts of others' meals are counted again without it.
 */
@Singleton
class JdbcMealErasureRepository implements MealErasureRepository {

    /** In one order, before what is thought of them, so that no two changes wait for each other. */
    private static final String HELD = """
            select id from meals.meal
            where account_id = :accountId or id in (
                select meal_id from meals.rating where account_id = :accountId
                union all select meal_id from meals.favorite where account_id = :accountId)
            order by id for update""";

    private static final List<String> STATEMENTS = List.of(
            "delete from meals.meal where account_id = :accountId",
            """
            with gone as (delete from meals.rating where account_id = :accountId returning meal_id)
            update meals.meal m set rating_count = r.n,
                rating = case when r.n > 0 then round(r.stars::numeric / r.n, 2) else 0 end,
                rating_rank = case when r.n > 0 then round((5 * 3.5 + r.stars) / (5 + r.n), 2) else 0 end
            from gone g cross join lateral (
                select count(*)::integer as n, sum(stars) as stars from meals.rating
                where meal_id = g.meal_id and account_id <> :accountId) r
            where m.id = g.meal_id""",
            """
            with gone as (delete from meals.favorite where account_id = :accountId returning meal_id)
            update meals.meal m set favorite_count = m.favorite_count - 1 from gone g where m.id = g.meal_id""",
            "delete from meals.view where account_id = :accountId",
            "delete from meals.plan where account_id = :accountId",
            "delete from meals.saved_search where account_id = :accountId",
            "delete from meals.feedback where account_id = :accountId");

    private final Sql sql;

    JdbcMealErasureRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> offered(UUID accountId) {
        return sql.query("""
                        select id from meals.meal
                        where account_id = :accountId and status = 'published' and moderation = 'clear'
                            and visibility = 'everyone' and price is not null and deleted_at is null""").with("accountId", accountId).list(row -> row.uuid("id"));
    }

    @Override
    public void erase(UUID accountId) {
        List<UUID> _ = sql.query(HELD).with("accountId", accountId).list(row -> row.uuid("id"));
        STATEMENTS.forEach(
                statement -> sql.query(statement).with("accountId", accountId).update());
    }
}
