package dev.medley.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody buys, pays for and gets in tests. */
public record Purchase(Shop shop, Api buyer, UUID id) {

    /** So many of each item, paid for. */
    public static Purchase of(Shop shop, Api buyer, int quantity, List<Shop.Item> items) {
        Shop.fill(buyer, quantity, items);
        UUID id = buyer.post("/api/orders", Shop.order()).is(201).id();
        buyer.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", "tok_ok"))
                .is(200);
        Purchase purchase = new Purchase(shop, buyer, id);
        assertThat(purchase.status()).isEqualTo("paid");
        return purchase;
    }

    /** The same, on its way and arrived. */
    public Purchase delivered() {
        List.of("packed", "shipped", "delivered").forEach(this::move);
        return this;
    }

    public void move(String status) {
        shop.admin()
                .put(
                        "/api/orders/" + id + "/status",
                        Map.of("status", status, "carrier", "Post", "trackingNumber", "T-1"))
                .is(200);
    }

    public ApiAnswer read() {
        return buyer.get("/api/orders/" + id).is(200);
    }

    public String status() {
        return read().text("/status");
    }

    /** The line at a position. */
    public String line(int position) {
        return read().text("/lines/" + position + "/id");
    }

    public ApiAnswer payment() {
        return buyer.get("/api/orders/" + id + "/payment").is(200);
    }

    public List<String> timeline() {
        return buyer.get("/api/orders/" + id + "/timeline").is(200).at("").findValuesAsText("status");
    }
}
