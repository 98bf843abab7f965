package dev.medley.catalog.products.store;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductLookup;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcProductLookup implements ProductLookup {

    private final Sql sql;
    private final ProductRows rows;

    JdbcProductLookup(Sql sql, ProductRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Optional<Product> findBySku(List<String> skus) {
        return sql.query(ProductRows.SELECT + """
                where p.deleted_at is null and p.id = (
                    select product_id from catalog.variant where sku = any(:skus) and deleted_at is null
                    order by array_position(:skus, sku) limit 1)""")
                .with("skus", skus.toArray(String[]::new))
                .first(rows::read);
    }

    @Override
    public List<Product> listAfter(UUID id, @Nullable ProductStatus status, int limit) {
        return sql.query(ProductRows.SELECT + "where p.deleted_at is null and p.id > :id")
                .with("id", id)
                .when(status, "and p.status = :status", "status")
                .append("order by p.id limit :limit")
                .with("limit", limit)
                .list(rows::read);
    }

    @Override
    public int count(@Nullable ProductStatus status) {
        return sql.query("select count(*)::integer as products from catalog.product p where p.deleted_at is null")
                .when(status, "and p.status = :status", "status")
                .first(row -> row.integer("products"))
                .orElse(0);
    }

    @Override
    public List<String> currencies() {
        return sql.query("select distinct currency::text as currency from catalog.price order by currency")
                .list(row -> row.text("currency"));
    }
}
