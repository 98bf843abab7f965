package dev.medley.catalog.mealproducts.store;

import dev.medley.catalog.mealproducts.MealProductRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcMealProductRepository implements MealProductRepository {

    private final Sql sql;

    JdbcMealProductRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MealProduct> lock(UUID mealId) {
        sql.lock("catalog.meal_product " + mealId);
        return sql.query("select product_id, heard_at from catalog.meal_product where meal_id = :mealId")
                .with("mealId", mealId)
                .first(row -> new MealProduct(row.uuid("product_id"), row.instant("heard_at")));
    }

    @Override
    public void keep(UUID mealId, MealProduct product) {
        int _ = sql.query("""
                insert into catalog.meal_product (meal_id, product_id, heard_at) values (:mealId, :productId, :heardAt)
                on conflict (meal_id) do update set product_id = excluded.product_id, heard_at = excluded.heard_at""")
                .with("mealId", mealId)
                .with("productId", product.productId())
                .with("heardAt", product.heardAt())
                .update();
    }
}
