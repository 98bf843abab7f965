package dev.medley.meals.ingredients.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientOrigin;
import dev.medley.meals.ingredients.IngredientRepository;
import dev.medley.meals.ingredients.Nutrition;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcIngredientRepository implements IngredientRepository {

    private static final String SELECT = """
            select i.id, i.name, array(select n.name from meals.ingredient_name n where n.ingredient_id = i.id) as names,
                i.nutrition, i.density::text as density, i.piece_grams::text as piece_grams, i.allergens, i.origin, i.version
            from meals.ingredient i""";

    private static final String LOCK = "meals.ingredient";

    private static final SortKeys<Ingredient> KEYS =
            SortKeys.newestFirst("i.id", Ingredient::id).and("name", "i.name", Ingredient::name);

    private final Sql sql;
    private final JsonCodec json;

    JdbcIngredientRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Page<Ingredient> list(@Nullable String start, PageRequest page) {
        return sql.query(SELECT)
                .append("where true")
                .when(start == null ? null : start.replaceAll("([\\\\%_])", "\\\\$1") + "%", """
                        and exists (select from meals.ingredient_name n
                            where n.ingredient_id = i.id and n.name like :start)""", "start")
                .page(
                        "ingredients/" + start,
                        new PageRequest(page.limit(), page.cursor(), List.of(new Sort("name", false))),
                        KEYS,
                        this::read);
    }

    @Override
    public Optional<Ingredient> find(UUID id) {
        return sql.query(SELECT).append("where i.id = :id").with("id", id).first(this::read);
    }

    @Override
    public void holdAll() {
        boolean _ = sql.query("select from pg_advisory_xact_lock_shared(hashtextextended(:name, 0))")
                .with("name", LOCK)
                .exists();
    }

    @Override
    public void lockAll() {
        sql.lock(LOCK);
    }

    @Override
    public List<Ingredient> findAll(List<UUID> ids, List<String> names) {
        return sql.query(SELECT)
                .append("""
                        where i.id = any(:ids) or i.id in (
                            select ingredient_id from meals.ingredient_name where name = any(:names))""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("names", names.toArray(String[]::new))
                .list(this::read);
    }

    @Override
    public boolean keep(Ingredient ingredient, Instant now) {
        String[] names = ingredient.names().toArray(String[]::new);
        if (isTaken(ingredient, names)) {
            return false;
        }
        Nutrition nutrition = ingredient.nutrition();
        int _ = sql.query("""
                insert into meals.ingredient (id, name, nutrition, density, piece_grams, allergens, origin, version,
                    created_at, updated_at)
                values (:id, :name, :nutrition, :density, :pieceGrams, :allergens, :origin, :version, :now, :now)
                on conflict (id) do update set name = excluded.name, nutrition = excluded.nutrition,
                    density = excluded.density, piece_grams = excluded.piece_grams, allergens = excluded.allergens,
                    origin = excluded.origin, version = excluded.version, updated_at = excluded.updated_at""")
                .with("id", ingredient.id())
                .with("name", ingredient.name())
                .with("nutrition", nutrition == null ? null : json.write(nutrition))
                .with("density", ingredient.density())
                .with("pieceGrams", ingredient.pieceGrams())
                .with("allergens", allergens(ingredient))
                .with("origin", ingredient.origin())
                .with("version", ingredient.version())
                .with("now", now)
                .update();
        int _ = sql.query("delete from meals.ingredient_name where ingredient_id = :id and name <> all(:names)")
                .with("id", ingredient.id())
                .with("names", names)
                .update();
        int _ = sql.query("""
                insert into meals.ingredient_name (name, ingredient_id) select name, :id from unnest(:names::text[]) as name
                on conflict do nothing""").with("id", ingredient.id()).with("names", names).update();
        return true;
    }

    private boolean isTaken(Ingredient ingredient, String[] names) {
        return sql.query("""
                        select from meals.ingredient_name where name = any(:names) and ingredient_id <> :id
                        union all
                        select from meals.ingredient where name = :name and id <> :id""")
                .with("names", names)
                .with("name", ingredient.name())
                .with("id", ingredient.id())
                .exists();
    }

    private static String[] allergens(Ingredient ingredient) {
        return ingredient.allergens().stream().map(Allergen::label).sorted().toArray(String[]::new);
    }

    @Override
    public void noteChange(Ingredient ingredient) {
        boolean _ = sql.query("select from meals.note_ingredient(:id, :allergens, :origin, :names)")
                .with("id", ingredient.id())
                .with("allergens", allergens(ingredient))
                .with("origin", ingredient.origin())
                .with("names", ingredient.names().toArray(String[]::new))
                .exists();
    }

    @Override
    public int uses(UUID id) {
        return sql.query("""
                        select count(*)::integer as meals from meals.meal
                        where ingredient_ids @> array [:id]::uuid[]""").with("id", id).first(row -> row.integer("meals")).orElse(0);
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from meals.ingredient where id = :id")
                .with("id", id)
                .update();
    }

    private Ingredient read(Row row) throws SQLException {
        return new Ingredient(
                row.uuid("id"),
                row.text("name"),
                row.texts("names"),
                json.readOrNull(row.jsonOrNull("nutrition"), Nutrition.class),
                decimal(row, "density"),
                decimal(row, "piece_grams"),
                row.texts("allergens").stream().map(Allergen::of).collect(Collectors.toSet()),
                row.constant("origin", IngredientOrigin.class),
                row.integer("version"));
    }

    private static @Nullable BigDecimal decimal(Row row, String column) throws SQLException {
        String text = row.textOrNull(column);
        return text == null ? null : new BigDecimal(text);
    }
}
