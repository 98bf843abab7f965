package dev.medley.orders.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Purchase;
import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class CustomerSegmentsTest {

    private static final String SEGMENTS = "/api/promotions/segments";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api buyer;
    private final Shop.Item item;

    CustomerSegmentsTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(account);
        item = shop.item(1000, 100);
    }

    private UUID segment(Map<String, Object> rules) {
        return shop.admin()
                .post(SEGMENTS, Map.of("name", "Segment " + UUID.randomUUID(), "rules", rules))
                .is(201)
                .id();
    }

    /** A code that takes a tenth off for who is in a segment. */
    private String code(UUID segmentId) {
        Map<String, Object> rules =
                new HashMap<>(Map.of("kind", "percent", "value", 1000, "buy", 0, "get", 0, "scope", "everything"));
        rules.put("scopeIds", List.of());
        rules.put("firstOrderOnly", false);
        rules.put("minimum", 0);
        rules.put("combinable", true);
        rules.put("segmentId", segmentId);
        UUID promotion = shop.admin()
                .post("/api/promotions", Map.of("name", "Some", "automatic", false, "rules", rules, "priority", 0))
                .is(201)
                .id();
        String code = "S" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        shop.admin()
                .post("/api/promotions/" + promotion + "/codes", Map.of("code", code, "singleUse", false))
                .is(204);
        return code;
    }

    /** What becomes of a code in a cart. */
    private String reason(Api who, String code) {
        Shop.fill(who, 1, List.of(item));
        return who.put("/api/cart/codes", Map.of("codes", List.of(code)))
                .is(200)
                .text("/promotions/0/reason");
    }

    @Test
    void whoIsListedGetsIt() {
        UUID id = segment(Map.of());
        String code = code(id);
        assertThat(reason(buyer, code)).isEqualTo("not-in-segment");
        buyer.post("/api/orders", Shop.order()).isProblem(409, "promotion-not-applied");
        String member = SEGMENTS + "/" + id + "/members/" + account.id();
        shop.admin().put(member, Map.of()).is(204);
        shop.admin().put(member, Map.of()).is(204);
        assertThat(reason(buyer, code)).isEqualTo("null");
        assertThat(buyer.post("/api/orders", Shop.order())
                        .is(201)
                        .at("/lines/0/discount/amount")
                        .asLong())
                .isEqualTo(200);
        shop.admin().delete(member).is(204);
        shop.admin().delete(member).isProblem(404, "segment-member-unknown");
        assertThat(reason(buyer, code)).isEqualTo("not-in-segment");
    }

    @Test
    void whoHasBoughtEnoughGetsIt() {
        String code = code(segment(Map.of("minimumOrders", 1, "minimumSpent", 2000, "currency", "EUR")));
        assertThat(reason(buyer, code)).isEqualTo("not-in-segment");
        buyer.put("/api/cart/codes", Map.of("codes", List.of())).is(200);
        Purchase _ = Purchase.of(shop, buyer, 1, List.of(item));
        assertThat(reason(buyer, code)).isEqualTo("null");
    }

    @Test
    void whoHasNotBoughtForLongGetsIt() {
        String code = code(segment(Map.of("idleDays", 90)));
        assertThat(reason(buyer, code)).isEqualTo("not-in-segment");
        buyer.put("/api/cart/codes", Map.of("codes", List.of())).is(200);
        Purchase _ = Purchase.of(shop, buyer, 1, List.of(item));
        assertThat(reason(buyer, code)).isEqualTo("not-in-segment");
        assertThat(reason(function.later(Duration.ofDays(91)).as(account), code))
                .isEqualTo("null");
    }

    @Test
    void aGuestHasToSignInFirst() {
        String code = code(segment(Map.of("maximumOrders", 0)));
        String token = function.api()
                .post("/api/cart", Map.of("currency", "EUR"))
                .is(201)
                .text("/token");
        Api guest = function.api().header("Cart-Token", token);
        assertThat(guest.put("/api/cart/codes", Map.of("codes", List.of(code)))
                        .is(200)
                        .text("/promotions/0/reason"))
                .isEqualTo("sign-in-first");
        assertThat(reason(buyer, code)).isEqualTo("null");
    }

    @Test
    void whatIsWrongIsRefused() {
        String name = "Segment " + UUID.randomUUID();
        UUID id = shop.admin()
                .post(SEGMENTS, Map.of("name", name, "rules", Map.of()))
                .is(201)
                .id();
        shop.admin().post(SEGMENTS, Map.of("name", name, "rules", Map.of())).isProblem(409, "segment-exists");
        shop.admin()
                .post(SEGMENTS, Map.of("name", "x", "rules", Map.of("minimumSpent", 1)))
                .isProblem(422, "segment-invalid");
        shop.admin()
                .post(SEGMENTS, Map.of("name", "x", "rules", Map.of("minimumOrders", 2, "maximumOrders", 1)))
                .isProblem(422, "segment-invalid");
        String rules = SEGMENTS + "/" + id + "/rules";
        shop.admin().put(rules, Map.of("minimumSpent", 1, "currency", "XXX")).isProblem(422, "currency-invalid");
        assertThat(shop.admin()
                        .put(rules, Map.of("idleDays", 5))
                        .is(200)
                        .at("/rules/idleDays")
                        .asInt())
                .isEqualTo(5);
        assertThat(shop.admin().get(SEGMENTS + "/" + id).is(200).text("/name")).isEqualTo(name);
        assertThat(shop.admin().get(SEGMENTS).is(200).at("/items")).isNotEmpty();
        shop.admin().get(SEGMENTS + "/" + UUID.randomUUID()).isProblem(404, "segment-unknown");
        buyer.get(SEGMENTS).isProblem(403, "permission-missing");
        Map<String, Object> unknown = new HashMap<>(
                Map.of("kind", "percent", "value", 1000, "buy", 0, "get", 0, "scope", "everything", "minimum", 0));
        unknown.put("scopeIds", List.of());
        unknown.put("firstOrderOnly", false);
        unknown.put("combinable", true);
        unknown.put("segmentId", UUID.randomUUID());
        shop.admin()
                .post("/api/promotions", Map.of("name", "x", "automatic", true, "rules", unknown, "priority", 0))
                .isProblem(422, "promotion-invalid");
    }

    @Test
    void anErasedAccountIsListedNowhere() {
        UUID id = segment(Map.of());
        shop.admin()
                .put(SEGMENTS + "/" + id + "/members/" + account.id(), Map.of())
                .is(204);
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        assertThat(Rows.count("select count(*) from orders.customer_segment_member where account_id = ?", account.id()))
                .isZero();
    }
}
