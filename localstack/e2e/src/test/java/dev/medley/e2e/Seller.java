package dev.medley.e2e;

import dev.medley.testkit.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who may sell things, and what they sell. */
final class Seller {

    /** What a buyer says who orders. */
    static final Map<String, Object> ORDER = Map.of(
            "address",
            Map.of("name", "A buyer", "street", "Ring 1", "postalCode", "1010", "city", "Wien", "country", "AT"),
            "shippingMethod",
            "standard");

    private final Api admin;
    private final String location;
    private final Map<String, String> levels = new HashMap<>();

    Seller(Api admin) {
        this.admin = admin;
        String code = "place-" + UUID.randomUUID().toString().substring(0, 8);
        location = admin.post("/api/inventory/locations", Map.of("code", code, "name", "Main"))
                .is(201)
                .text("/id");
    }

    /** A product that costs 10 EUR, of which there are so many; its variant. */
    String sell(String sku, int onHand) {
        Map<String, Object> variant =
                Map.of("sku", sku, "prices", List.of(Map.of("price", Map.of("amount", 1_000, "currency", "EUR"))));
        String variantId = admin.post(
                        "/api/products", Map.of("title", sku, "status", "active", "variants", List.of(variant)))
                .is(201)
                .text("/variants/0/id");
        Map<String, Object> rules = Map.of("incoming", 0, "backOrder", false, "lowThreshold", 0);
        String level = admin.post(
                        "/api/inventory/levels", Map.of("variantId", variantId, "locationId", location, "rules", rules))
                .is(201)
                .text("/id");
        admin.post(
                        "/api/inventory/levels/" + level + "/adjustments",
                        Map.of("expectedOnHand", 0, "onHand", onHand, "reason", "counted"))
                .is(200);
        levels.put(sku, level);
        return variantId;
    }

    /** How many orders hold. */
    int reserved(String sku) {
        return admin.get("/api/inventory/levels/" + levels.get(sku))
                .is(200)
                .at("/reserved")
                .asInt();
    }

    void move(String orderId, String status) {
        admin.put(
                        "/api/orders/" + orderId + "/status",
                        Map.of("status", status, "carrier", "Post", "trackingNumber", "T-1"))
                .is(200);
    }
}
