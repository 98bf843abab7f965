package dev.medley.catalog.listings.store;

import dev.medley.catalog.listings.Listing;
import dev.medley.catalog.listings.ListingReader;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.kernel.Money;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

@Singleton
class RowListingReader implements ListingReader {

    private final JsonCodec json;

    RowListingReader(JsonCodec json) {
        this.json = json;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Listing read(Row row) throws SQLException {
        Map<String, Number> prices = json.read(row.json("prices"), Map.class);
        return new Listing(
                row.uuid("product_id"),
                row.constant("status", ProductStatus.class),
                row.text("slug"),
                row.text("title"),
                row.text("language"),
                prices.entrySet().stream()
                        .map(price -> Money.of(price.getValue().longValue(), price.getKey()))
                        .toList(),
                row.bigint("amount"),
                Objects.requireNonNull(row.numberOrNull("rating")),
                row.integer("rating_count"),
                row.bool("in_stock"),
                row.texts("tags"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
