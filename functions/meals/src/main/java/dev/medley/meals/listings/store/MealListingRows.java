package dev.medley.meals.listings.store;

import dev.medley.kernel.Money;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.MealListing.ServingNutrition;
import dev.medley.meals.listings.MealListing.SortPlaces;
import dev.medley.storage.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads meals as lists show them. */
final class MealListingRows {

    static final String COLUMNS = """
            l.id, l.account_id, l.slug, l.status, l.title, l.language, l.cuisine, l.diets, l.allergens,
                    l.unknown_ingredients, l.minutes, l.energy_kcal, l.protein_grams, l.price, l.currency, l.rating,
                    l.rating_rank, l.rating_count, l.favorite_count, l.energy_order, l.protein_order, l.minutes_order,
                    l.price_order, (l.document -> 'imageIds' ->> 0)::uuid as image_id, l.created_at""";

    private MealListingRows() {}

    static MealListing read(Row row) throws SQLException {
        return read(row, 0);
    }

    static MealListing scored(Row row) throws SQLException {
        return read(row, row.number("total"));
    }

    private static MealListing read(Row row, double score) throws SQLException {
        String currency = row.textOrNull("currency");
        return new MealListing(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("slug"),
                row.text("status"),
                row.text("title"),
                row.text("language"),
                row.textOrNull("cuisine"),
                row.texts("diets"),
                row.texts("allergens"),
                row.texts("unknown_ingredients"),
                row.integerOrNull("minutes"),
                new ServingNutrition(decimal(row, "energy_kcal"), decimal(row, "protein_grams")),
                currency == null ? null : Money.of(row.bigint("price"), currency),
                row.number("rating"),
                row.integer("rating_count"),
                row.integer("favorite_count"),
                row.uuidOrNull("image_id"),
                new SortPlaces(
                        new BigDecimal(row.text("energy_order")),
                        new BigDecimal(row.text("protein_order")),
                        row.integer("minutes_order"),
                        row.bigint("price_order"),
                        new BigDecimal(row.text("rating_rank")),
                        score),
                row.instant("created_at"));
    }

    private static @Nullable BigDecimal decimal(Row row, String column) throws SQLException {
        String text = row.textOrNull(column);
        return text == null ? null : new BigDecimal(text);
    }
}
