package dev.medley.meals.opinions.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.opinions.MealRating;
import dev.medley.meals.opinions.OpinionRepository;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcOpinionRepository implements OpinionRepository {

    private static final SortKeys<FavoriteMeal> KEYS = SortKeys.newestFirst("id", FavoriteMeal::id);

    private final Sql sql;

    JdbcOpinionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int countFavorites(UUID accountId) {
        sql.lock("meals.favorite " + accountId);
        return sql.query("select count(*)::integer as n from meals.favorite where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public boolean hold(UUID mealId) {
        return sql.query("select from meals.meal where id = :mealId for no key update")
                .with("mealId", mealId)
                .exists();
    }

    @Override
    public boolean addFavorite(UUID id, UUID accountId, UUID mealId, Instant now) {
        boolean isAdded = sql.query("""
                        insert into meals.favorite (id, account_id, meal_id, created_at)
                        values (:id, :accountId, :mealId, :now) on conflict do nothing""")
                        .with("id", id)
                        .with("accountId", accountId)
                        .with("mealId", mealId)
                        .with("now", now)
                        .update()
                == 1;
        keepFavorites(mealId, isAdded);
        return isAdded;
    }

    @Override
    public boolean removeFavorite(UUID accountId, UUID mealId) {
        boolean isRemoved = sql.query("delete from meals.favorite where account_id = :accountId and meal_id = :mealId")
                        .with("accountId", accountId)
                        .with("mealId", mealId)
                        .update()
                == 1;
        keepFavorites(mealId, isRemoved);
        return isRemoved;
    }

    private void keepFavorites(UUID mealId, boolean isChanged) {
        if (isChanged) {
            boolean _ = sql.query("select from meals.keep_favorites(:mealId)")
                    .with("mealId", mealId)
                    .exists();
        }
    }

    @Override
    public Page<FavoriteMeal> favorites(UUID accountId, PageRequest page) {
        return sql.query("select id, meal_id, created_at from meals.favorite where account_id = :accountId")
                .with("accountId", accountId)
                .page(
                        "meal-favorites/" + accountId,
                        page,
                        KEYS,
                        row -> new FavoriteMeal(row.uuid("id"), row.uuid("meal_id"), row.instant("created_at")));
    }

    @Override
    public void rate(UUID accountId, UUID mealId, int stars, Instant now) {
        int _ = sql.query("""
                insert into meals.rating (account_id, meal_id, stars, created_at, updated_at)
                values (:accountId, :mealId, :stars, :now, :now)
                on conflict (account_id, meal_id) do update set stars = excluded.stars, updated_at = excluded.updated_at""")
                .with("accountId", accountId)
                .with("mealId", mealId)
                .with("stars", stars)
                .with("now", now)
                .update();
        keepRating(mealId);
    }

    @Override
    public Optional<MealRating> rating(UUID accountId, UUID mealId) {
        return sql.query("""
                        select meal_id, stars, created_at, updated_at from meals.rating
                        where account_id = :accountId and meal_id = :mealId""")
                .with("accountId", accountId)
                .with("mealId", mealId)
                .first(row -> new MealRating(
                        row.uuid("meal_id"),
                        row.integer("stars"),
                        row.instant("created_at"),
                        row.instant("updated_at")));
    }

    @Override
    public boolean removeRating(UUID accountId, UUID mealId) {
        boolean isRemoved = sql.query("delete from meals.rating where account_id = :accountId and meal_id = :mealId")
                        .with("accountId", accountId)
                        .with("mealId", mealId)
                        .update()
                == 1;
        keepRating(mealId);
        return isRemoved;
    }

    private void keepRating(UUID mealId) {
        boolean _ = sql.query("select from meals.keep_rating(:mealId)")
                .with("mealId", mealId)
                .exists();
    }
}
