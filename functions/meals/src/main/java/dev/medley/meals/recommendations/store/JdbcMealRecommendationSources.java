package dev.medley.meals.recommendations.store;

import dev.medley.meals.recipes.MealSight;
import dev.medley.meals.recommendations.KnownMeal;
import dev.medley.meals.recommendations.MealRecommendationSources;
import dev.medley.meals.recommendations.MealTaste;
import dev.medley.recommending.Interaction;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcMealRecommendationSources implements MealRecommendationSources {

    /** What accounts did: a view says 1, a favourite 3, stars as many as there are above two. */
    private static final String DONE = """
            select account_id, meal_id, 1::float8 as weight, viewed_at as at from meals.view
            union all
            select account_id, meal_id, 3, created_at from meals.favorite
            union all
            select account_id, meal_id, greatest(stars - 2, 0.1), updated_at from meals.rating""";

    private static final int REMEMBERED = 500;

    private final Sql sql;

    JdbcMealRecommendationSources(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<KnownMeal> meals(int most) {
        return sql.query("""
                        select m.id, m.title, m.cuisine, m.diets, m.published_at,
                            array(select i.name from meals.ingredient i where i.id = any(m.ingredient_ids)) as ingredients,
                            (select count(*) from meals.view v where v.meal_id = m.id) as shown,
                            m.favorite_count + (select count(*) from meals.rating r where r.meal_id = m.id and r.stars >= 4)
                                as liked
                        from meals.meal m
                        where m.status = 'published' and m.moderation = 'clear' and m.visibility <> 'author'
                            and m.deleted_at is null
                        order by m.id desc limit :most""")
                .with("most", most)
                .list(row -> new KnownMeal(
                        row.uuid("id"),
                        row.text("title"),
                        row.textOrNull("cuisine"),
                        row.texts("diets"),
                        row.texts("ingredients"),
                        row.bigint("shown"),
                        row.bigint("liked"),
                        row.instant("published_at")));
    }

    @Override
    public List<Interaction> interactions(int most) {
        return sql.query("""
                        (select account_id, meal_id, 1::float8 as weight, viewed_at as at from meals.view
                        order by viewed_at desc limit :most)
                        union all
                        (select account_id, meal_id, 3, created_at from meals.favorite
                        order by created_at desc limit :most)
                        union all
                        (select account_id, meal_id, greatest(stars - 2, 0.1), updated_at from meals.rating
                        order by updated_at desc limit :most)""").with("most", most).list(JdbcMealRecommendationSources::interaction);
    }

    private static Interaction interaction(Row row) throws SQLException {
        return new Interaction(row.uuid("account_id"), row.uuid("meal_id"), row.number("weight"), row.instant("at"));
    }

    @Override
    public MealTaste taste(UUID accountId) {
        List<Interaction> history = sql.query("select d.* from (" + DONE + """
                        ) d where d.account_id = :accountId order by d.at desc limit :most""")
                .with("accountId", accountId)
                .with("most", REMEMBERED)
                .list(JdbcMealRecommendationSources::interaction);
        return new MealTaste(
                history,
                new HashSet<>(sql.query("select meal_id from meals.feedback where account_id = :accountId")
                        .with("accountId", accountId)
                        .list(row -> row.uuid("meal_id"))));
    }

    @Override
    public Set<UUID> fitting(UUID readerId, List<UUID> ids, List<String> diets, List<String> allergenFree) {
        return new HashSet<>(sql.query("""
                        select l.id from meals.meal l
                        where l.id = any(:ids) and l.status = 'published' and l.account_id <> :reader and\s""" + MealSight.READABLE)
                .with("ids", ids.toArray(UUID[]::new))
                .with("reader", readerId)
                .when(array(diets), "and l.diets @> :diets", "diets")
                .when(
                        array(allergenFree),
                        "and not l.allergens && :allergens and cardinality(l.unknown_ingredients) = 0",
                        "allergens")
                .list(row -> row.uuid("id")));
    }

    private static String @Nullable [] array(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }

    @Override
    public boolean addLess(UUID accountId, UUID mealId, Instant now) {
        return sql.query("""
                        insert into meals.feedback (account_id, meal_id, created_at) values (:accountId, :mealId, :now)
                        on conflict do nothing""")
                        .with("accountId", accountId)
                        .with("mealId", mealId)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean removeLess(UUID accountId, UUID mealId) {
        return sql.query("delete from meals.feedback where account_id = :accountId and meal_id = :mealId")
                        .with("accountId", accountId)
                        .with("mealId", mealId)
                        .update()
                == 1;
    }
}
