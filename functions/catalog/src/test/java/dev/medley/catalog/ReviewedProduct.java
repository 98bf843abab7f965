package dev.medley.catalog;

import static dev.medley.catalog.Shop.product;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product that accounts buy and review. */
record ReviewedProduct(Shop shop, UUID id) {

    static ReviewedProduct in(FunctionUnderTest function) {
        Shop shop = Shop.of(function);
        return new ReviewedProduct(shop, shop.add(product("Kettle", 2_500)).id());
    }

    String path() {
        return "/api/products/" + id + "/reviews";
    }

    List<String> listed(String query) {
        return shop.function().api().get(path() + query).is(200).at("/items").findValuesAsText("id");
    }

    ApiAnswer read() {
        return shop.function().api().get("/api/products/" + id).is(200);
    }

    ApiAnswer published(TestAccount account, int stars) {
        ApiAnswer made = written(account, stars);
        ApiAnswer _ = decide(made, "published").is(200);
        return made;
    }

    ApiAnswer decide(ApiAnswer review, String status) {
        return shop.api().put("/api/reviews/" + review.id() + "/moderation", Map.of("status", status));
    }

    ApiAnswer written(TestAccount account, int stars) {
        UUID _ = buy(account);
        return shop.function().as(account).post(path(), review(stars)).is(201);
    }

    /** A line of an order of the product that was delivered. */
    UUID buy(TestAccount account) {
        UUID lineId = UUID.randomUUID();
        int _ = Rows.update("""
                insert into orders.pub_purchase (line_id, order_id, account_id, product_id, delivered_at)
                values (?, ?, ?, ?, now())""", lineId, UUID.randomUUID(), account.id(), id);
        return lineId;
    }

    static Map<String, Object> review(int stars) {
        return review(stars, Map.of());
    }

    static Map<String, Object> review(int stars, Map<String, ?> more) {
        Map<String, Object> review =
                new HashMap<>(Map.of("stars", stars, "title", "As said", "text", "It boils water\nand is quiet."));
        review.putAll(more);
        return review;
    }
}
