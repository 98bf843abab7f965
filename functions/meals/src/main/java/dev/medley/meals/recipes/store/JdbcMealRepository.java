package dev.medley.meals.recipes.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealDocument;
import dev.medley.meals.recipes.MealModeration;
import dev.medley.meals.recipes.MealRepository;
import dev.medley.meals.recipes.MealSight;
import dev.medley.meals.recipes.MealVersion;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcMealRepository implements MealRepository {

    private static final SortKeys<MealVersion> VERSIONS =
            SortKeys.newestFirst("v.meal_id", MealVersion::mealId).and("number", "v.number", MealVersion::number);

    private static final String VERSION = """
            select v.meal_id, v.number, v.document, v.restored_from, v.created_at
            from meals.version v where v.meal_id = :mealId""";

    private final Sql sql;
    private final JsonCodec json;
    private final MealRows rows;
    private final MealBindings bindings;

    JdbcMealRepository(Sql sql, JsonCodec json, MealRows rows, MealBindings bindings) {
        this.sql = sql;
        this.json = json;
        this.rows = rows;
        this.bindings = bindings;
    }

    @Override
    public Optional<Meal> findReadable(UUID id, UUID readerId) {
        return findReadable(List.of(id), readerId).stream().findFirst();
    }

    @Override
    public List<Meal> findReadable(List<UUID> ids, UUID readerId) {
        return sql.query(MealRows.SEEN)
                .append("and l.id = any(:ids) and " + MealSight.READABLE)
                .with("ids", ids.toArray(UUID[]::new))
                .with("reader", readerId)
                .list(rows::read);
    }

    @Override
    public Optional<Meal> lock(UUID id) {
        return locked(id, "and l.deleted_at is null and l.moderation <> 'removed'");
    }

    @Override
    public Optional<Meal> lockDeleted(UUID id) {
        return locked(id, "and l.deleted_at is not null and l.moderation <> 'removed'");
    }

    @Override
    public Optional<Meal> lockRemoved(UUID id) {
        return locked(id, "and l.deleted_at is null and l.moderation = 'removed'");
    }

    private Optional<Meal> locked(UUID id, String condition) {
        return sql.query(MealRows.COLUMNS)
                .append(condition)
                .append("and l.id = :id for update of l")
                .with("id", id)
                .first(rows::read);
    }

    @Override
    public void add(Meal meal) {
        int _ = bindings.all(sql.query("""
                insert into meals.meal (id, account_id, slug, status, visibility, moderation, document, title, language,
                    cuisine, servings, minutes, price, currency, diets, allergens, unknown_ingredients, ingredient_ids,
                    names, nutrition, energy_kcal, protein_grams, words, version, published_at, created_at, updated_at)
                values (:id, :accountId, :slug, :status, :visibility, :moderation, :document, :title, :language, :cuisine,
                    :servings, :minutes, :price, :currency, :diets, :allergens, :unknown, :ingredientIds, :names, :nutrition,
                    :energy, :protein,
                    setweight(to_tsvector(search.text_configuration(:language), :title), 'A')
                        || setweight(to_tsvector('pg_catalog.simple', :title), 'A')
                        || setweight(to_tsvector(search.text_configuration(:language), :groups), 'B')
                        || setweight(to_tsvector(search.text_configuration(:language), :body), 'D'),
                    :version, :publishedAt, :createdAt, :updatedAt)"""), meal)
                .with("accountId", meal.accountId())
                .with("slug", meal.slug())
                .with("createdAt", meal.createdAt())
                .update();
        addVersion(meal, null);
    }

    @Override
    public void change(Meal meal, int formerVersion, @Nullable Integer restoredFrom) {
        int _ = bindings.all(sql.query("""
                update meals.meal set status = :status, visibility = :visibility, moderation = :moderation,
                    document = :document, title = :title, language = :language, cuisine = :cuisine, servings = :servings,
                    minutes = :minutes, price = :price, currency = :currency, diets = :diets, allergens = :allergens,
                    unknown_ingredients = :unknown, ingredient_ids = :ingredientIds, names = :names, nutrition = :nutrition,
                    energy_kcal = :energy, protein_grams = :protein,
                    words = setweight(to_tsvector(search.text_configuration(:language), :title), 'A')
                        || setweight(to_tsvector('pg_catalog.simple', :title), 'A')
                        || setweight(to_tsvector(search.text_configuration(:language), :groups), 'B')
                        || setweight(to_tsvector(search.text_configuration(:language), :body), 'D'),
                    version = :version, published_at = :publishedAt, updated_at = :updatedAt, stale = false
                where id = :id"""), meal).update();
        if (meal.version() > formerVersion) {
            addVersion(meal, restoredFrom);
        }
    }

    @Override
    public void moderate(UUID id, MealModeration moderation) {
        sql.query("update meals.meal set moderation = :moderation where id = :id")
                .with("moderation", moderation)
                .with("id", id)
                .update();
    }

    private void addVersion(Meal meal, @Nullable Integer restoredFrom) {
        int _ = sql.query("""
                insert into meals.version (meal_id, number, document, restored_from, created_at)
                values (:mealId, :number, :document, :restoredFrom, :createdAt)""")
                .with("mealId", meal.id())
                .with("number", meal.version())
                .with("document", json.write(meal.document()))
                .with("restoredFrom", restoredFrom)
                .with("createdAt", meal.updatedAt())
                .update();
    }

    @Override
    public boolean keepFacts(Meal meal) {
        return bindings.facts(sql.query("""
                update meals.meal set stale = false, diets = :diets, allergens = :allergens, unknown_ingredients = :unknown,
                    ingredient_ids = :ingredientIds, nutrition = :nutrition, energy_kcal = :energy, protein_grams = :protein
                where id = :id returning deleted_at is null as present"""), meal.facts())
                .with("id", meal.id())
                .first(row -> row.bool("present"))
                .orElse(false);
    }

    @Override
    public List<Meal> takeStale(int most) {
        return sql.query(MealRows.COLUMNS)
                .append("and l.stale order by l.id limit :most for update of l skip locked")
                .with("most", most)
                .list(rows::read);
    }

    @Override
    public Page<MealVersion> versions(UUID mealId, PageRequest page) {
        return sql.query(VERSION)
                .with("mealId", mealId)
                .page(
                        "meal-versions/" + mealId,
                        new PageRequest(page.limit(), page.cursor(), List.of(new Sort("number", true))),
                        VERSIONS,
                        this::version);
    }

    @Override
    public Optional<MealVersion> version(UUID mealId, int number) {
        return sql.query(VERSION)
                .append("and v.number = :number")
                .with("mealId", mealId)
                .with("number", number)
                .first(this::version);
    }

    private MealVersion version(Row row) throws SQLException {
        return new MealVersion(
                row.uuid("meal_id"),
                row.integer("number"),
                json.read(row.json("document"), MealDocument.class),
                row.integerOrNull("restored_from"),
                row.instant("created_at"));
    }

    @Override
    public void remove(UUID id, Instant now) {
        int _ = sql.query("update meals.meal set deleted_at = :now where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
    }

    @Override
    public void restore(UUID id) {
        int _ = sql.query("update meals.meal set deleted_at = null where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public int purge(Instant before, int most) {
        return sql.query("""
                delete from meals.meal where id in (
                    select id from meals.meal where deleted_at < :before order by deleted_at limit :most
                    for update skip locked)""").with("before", before).with("most", most).update();
    }

    @Override
    public int count(UUID accountId) {
        sql.lock("meals.meal " + accountId);
        return sql.query("""
                        select count(*)::integer as meals from meals.meal
                        where account_id = :accountId and deleted_at is null""")
                .with("accountId", accountId)
                .first(row -> row.integer("meals"))
                .orElse(0);
    }
}
