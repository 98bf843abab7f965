package dev.medley.catalog.products.store;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.catalog.products.ProductVariant;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads whole products. */
@Singleton
class ProductRows {

    static final String SELECT = """
            select p.id, p.slug, p.title, p.description, p.language, p.status, p.tax_class, p.option_names, p.attributes,
                p.rating_average::double precision as rating_average, p.rating_count, p.version, p.created_by,
                p.created_at, p.updated_by, p.updated_at,
                array(select category_id::text from catalog.product_category where product_id = p.id) as categories,
                array(select tag from catalog.product_tag where product_id = p.id order by tag) as tags,
                coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'inStock', v.in_stock, 'details', jsonb_build_object(
                    'sku', v.sku, 'title', v.title, 'options', v.options, 'weightGrams', v.weight_grams,
                    'needsShipping', v.needs_shipping, 'prices', coalesce((
                        select jsonb_agg(jsonb_build_object(
                            'price', jsonb_build_object('amount', c.amount, 'currency', c.currency),
                            'compareAt', case when c.compare_at_amount is not null then jsonb_build_object(
                                'amount', c.compare_at_amount, 'currency', c.currency) end) order by c.currency)
                        from catalog.price c where c.variant_id = v.id), '[]'))) order by v.position)
                    from catalog.variant v where v.product_id = p.id and v.deleted_at is null), '[]') as variants
            from catalog.product p
            """;

    private final JsonCodec json;

    ProductRows(JsonCodec json) {
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    Product read(Row row) throws SQLException {
        Map<String, Object> attributes = json.read(row.json("attributes"), Map.class);
        ProductDetails details = new ProductDetails(
                row.text("title"),
                row.text("description"),
                row.text("language"),
                row.constant("status", ProductStatus.class),
                row.text("tax_class"),
                row.texts("option_names"),
                attributes,
                row.texts("categories").stream().map(UUID::fromString).toList(),
                row.texts("tags"));
        return new Product(
                row.uuid("id"),
                row.text("slug"),
                details,
                List.of(json.read(row.json("variants"), ProductVariant[].class)),
                row.numberOrNull("rating_average"),
                row.integer("rating_count"),
                row.integer("version"),
                row.uuidOrNull("created_by"),
                row.instant("created_at"),
                row.uuidOrNull("updated_by"),
                row.instant("updated_at"));
    }
}
