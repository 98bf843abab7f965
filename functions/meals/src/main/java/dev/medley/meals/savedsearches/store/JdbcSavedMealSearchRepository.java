package dev.medley.meals.savedsearches.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.savedsearches.MealSearchParameters;
import dev.medley.meals.savedsearches.SavedMealSearch;
import dev.medley.meals.savedsearches.SavedMealSearchRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcSavedMealSearchRepository implements SavedMealSearchRepository {

    private static final SortKeys<SavedMealSearch> KEYS = SortKeys.newestFirst("id", SavedMealSearch::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcSavedMealSearchRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int count(UUID accountId) {
        sql.lock("meals.saved_search " + accountId);
        return sql.query("select count(*)::integer as searches from meals.saved_search where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("searches"))
                .orElse(0);
    }

    @Override
    public void add(SavedMealSearch search) {
        MealSearchParameters parameters = search.parameters();
        int _ = sql.query("""
                insert into meals.saved_search (id, account_id, name, parameters, filter, query, created_at)
                select :id, :accountId, :name, :parameters, :filter, q.query, :createdAt
                from search.read('meals', coalesce(:text::text, ''), :language) as q""")
                .with("id", search.id())
                .with("accountId", search.accountId())
                .with("name", search.name())
                .with("parameters", json.write(parameters))
                .with("filter", json.write(parameters.filter()))
                .with("text", parameters.q())
                .with("language", parameters.languageOrDefault())
                .with("createdAt", search.createdAt())
                .update();
    }

    @Override
    public Page<SavedMealSearch> list(UUID accountId, PageRequest page) {
        return sql.query("""
                        select id, account_id, name, parameters, created_at from meals.saved_search
                        where account_id = :accountId""")
                .with("accountId", accountId)
                .page(
                        "meal-searches/" + accountId,
                        page,
                        KEYS,
                        row -> new SavedMealSearch(
                                row.uuid("id"),
                                row.uuid("account_id"),
                                row.text("name"),
                                json.read(row.json("parameters"), MealSearchParameters.class),
                                row.instant("created_at")));
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from meals.saved_search where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    /** Who blocks the author, or is blocked by it, is told nothing. */
    @Override
    public List<FittingSearch> match(UUID mealId) {
        return sql.query("""
                        select f.id, f.account_id, f.name, f.slug, f.title
                        from meals.match_searches(:mealId) f join meals.meal m on m.id = :mealId
                        where not exists (select from social.pub_block b
                            where (b.blocker_id = m.account_id and b.blocked_id = f.account_id)
                                or (b.blocker_id = f.account_id and b.blocked_id = m.account_id))""")
                .with("mealId", mealId)
                .list(row -> new FittingSearch(
                        row.uuid("id"), row.uuid("account_id"), row.text("name"), row.text("slug"), row.text("title")));
    }
}
