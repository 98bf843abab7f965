package dev.medley.catalog.mealproducts.store;

import dev.medley.catalog.mealproducts.MealOffer;
import dev.medley.catalog.mealproducts.MealProductRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcMealProductRepository implements MealProductRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcMealProductRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<MealProduct> lock(UUID mealId) {
        sql.lock("catalog.meal_product " + mealId);
        return sql.query("select product_id, heard_at, offer from catalog.meal_product where meal_id = :mealId")
                .with("mealId", mealId)
                .first(row -> new MealProduct(
                        row.uuid("product_id"),
                        row.instant("heard_at"),
                        json.readOrNull(row.jsonOrNull("offer"), MealOffer.class)));
    }

    @Override
    public void keep(UUID mealId, MealProduct product) {
        MealOffer offer = product.offer();
        int _ = sql.query("""
                insert into catalog.meal_product (meal_id, product_id, heard_at, offer)
                values (:mealId, :productId, :heardAt, :offer)
                on conflict (meal_id) do update set product_id = excluded.product_id, heard_at = excluded.heard_at,
                    offer = excluded.offer""")
                .with("mealId", mealId)
                .with("productId", product.productId())
                .with("heardAt", product.heardAt())
                .with("offer", offer == null ? null : json.write(offer))
                .update();
    }

    @Override
    public Optional<MealOffer> findOffer(UUID productId) {
        return sql.query("""
                        select m.offer from catalog.meal_product m join catalog.product p on p.id = m.product_id
                        where m.product_id = :productId and m.offer -> 'food' is not null and p.status = 'active'
                            and p.deleted_at is null""").with("productId", productId).first(row -> json.read(row.json("offer"), MealOffer.class));
    }
}
