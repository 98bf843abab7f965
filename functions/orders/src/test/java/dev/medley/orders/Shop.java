package dev.medley.orders;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests sell: variants of the catalogue's stand-in, with stock at one location each. */
public final class Shop {

    private final Api admin;

    public Shop(FunctionUnderTest function) {
        admin = function.as(TestAccount.with("admin"));
    }

    /** A variant and the level of its stock. */
    public record Item(UUID variantId, UUID productId, UUID levelId) {}

    public Api admin() {
        return admin;
    }

    /** Something that costs so many cents, of which there are so many. */
    public Item item(long cents, int onHand) {
        return item(cents, onHand, false);
    }

    public Item item(long cents, int onHand, boolean backOrder) {
        UUID variantId = variant(cents);
        UUID levelId = level(variantId, location(), backOrder, 0);
        adjust(levelId, 0, onHand).is(200);
        return new Item(variantId, product(variantId), levelId);
    }

    /** A variant that there is no stock of. */
    public UUID variant(long cents) {
        UUID id = UUID.randomUUID();
        Rows.update(
                "insert into catalog.pub_variant values (?, ?, ?, 'Mug', 'Blue', 'mug', true, 300, 'standard', true)",
                id,
                UUID.randomUUID(),
                "SKU-" + id);
        Rows.update("insert into catalog.pub_price values (?, 'EUR', ?, null)", id, cents);
        return id;
    }

    public UUID location() {
        String code = "l-" + UUID.randomUUID().toString().substring(0, 30);
        return admin.post("/api/inventory/locations", Map.of("code", code, "name", "A place"))
                .is(201)
                .id();
    }

    public UUID level(UUID variantId, UUID locationId, boolean backOrder, int lowThreshold) {
        return admin.post(
                        "/api/inventory/levels",
                        Map.of(
                                "variantId",
                                variantId,
                                "locationId",
                                locationId,
                                "rules",
                                Map.of("incoming", 0, "backOrder", backOrder, "lowThreshold", lowThreshold)))
                .is(201)
                .id();
    }

    public ApiAnswer adjust(UUID levelId, int expected, int onHand) {
        return admin.post(
                "/api/inventory/levels/" + levelId + "/adjustments",
                Map.of("expectedOnHand", expected, "onHand", onHand, "reason", "counted"));
    }

    public ApiAnswer stock(Item item) {
        return admin.get("/api/inventory/levels/" + item.levelId()).is(200);
    }

    public static UUID product(UUID variantId) {
        return UUID.fromString(
                Rows.texts("select product_id::text from catalog.pub_variant where variant_id = ?", variantId)
                        .getFirst());
    }

    public static void price(UUID variantId, long cents) {
        Rows.update("update catalog.pub_price set amount = ? where variant_id = ?", cents, variantId);
    }

    /** An account's cart with so many of each. */
    public static void fill(Api buyer, int quantity, List<Item> items) {
        buyer.post("/api/cart", Map.of("currency", "EUR")).is(201);
        items.forEach(item -> buyer.post("/api/cart/lines", Map.of("variantId", item.variantId(), "quantity", quantity))
                .is(200));
    }

    /** What a buyer in Austria says. */
    public static Map<String, Object> order() {
        return order("AT");
    }

    public static Map<String, Object> order(String country) {
        return Map.of(
                "address",
                Map.of("name", "A buyer", "street", "Ring 1", "postalCode", "1010", "city", "Wien", "country", country),
                "shippingMethod",
                "standard");
    }
}
