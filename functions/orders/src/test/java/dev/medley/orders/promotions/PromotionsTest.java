package dev.medley.orders.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class PromotionsTest {

    private static final int REDEEMERS = Campaign.rounds(40, 200);

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api admin;
    private final Api buyer;
    private final Shop.Item item;

    PromotionsTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        admin = shop.admin();
        buyer = function.as(TestAccount.any());
        item = shop.item(1000, 1_000);
    }

    private static Map<String, Object> promotion(String kind, long value) {
        Map<String, Object> rules = new HashMap<>(
                Map.of("kind", kind, "value", value, "currency", "EUR", "buy", 0, "get", 0, "scope", "everything"));
        rules.put("scopeIds", List.of());
        rules.put("firstOrderOnly", false);
        rules.put("minimum", 0);
        rules.put("combinable", true);
        Map<String, Object> promotion = new HashMap<>(Map.of("name", "Spring", "automatic", false, "priority", 1));
        promotion.put("rules", rules);
        return promotion;
    }

    private UUID created(Map<String, Object> promotion) {
        return admin.post("/api/promotions", promotion).is(201).id();
    }

    private String coded(UUID id) {
        String code = "C-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
        admin.post("/api/promotions/" + id + "/codes", Map.of("code", code, "singleUse", false))
                .is(204);
        return code;
    }

    private static ApiAnswer type(Api who, String code) {
        return who.put("/api/cart/codes", Map.of("codes", List.of(code)));
    }

    @Test
    void aCodeMakesTheCartAndTheOrderCheaper() {
        UUID id = created(promotion("percent", 1000));
        String code = coded(id);
        Shop.fill(buyer, 3, List.of(item));
        ApiAnswer cart = type(buyer, code.toLowerCase(Locale.ROOT)).is(200);
        assertThat(cart.at("/promotions/0/amount/amount").asLong()).isEqualTo(300);
        assertThat(cart.at("/promotions/0/reason").isNull()).isTrue();
        assertThat(cart.at("/discount/amount").asLong()).isEqualTo(300);
        ApiAnswer order = buyer.post("/api/orders", Shop.order()).is(201);
        assertThat(order.at("/discount/amount").asLong()).isEqualTo(300);
        assertThat(order.at("/lines/0/tax/amount").asLong()).isEqualTo(540);
        assertThat(order.at("/total/amount").asLong()).isEqualTo(2700 + 540 + 490 + 98);
        assertThat(admin.get("/api/promotions/" + id).is(200).at("/used").asInt())
                .isEqualTo(1);
        buyer.delete("/api/orders/" + order.id()).is(200);
        assertThat(admin.get("/api/promotions/" + id).is(200).at("/used").asInt())
                .isZero();
    }

    @Test
    void theCartSaysWhyACodeDoesNotApply() {
        Map<String, Object> promotion = promotion("fixed", 100);
        @SuppressWarnings("unchecked")
        Map<String, Object> rules = (Map<String, Object>) Objects.requireNonNull(promotion.get("rules"));
        rules.put("minimum", 5000);
        String code = coded(created(promotion));
        Shop.fill(buyer, 1, List.of(item));
        assertThat(type(buyer, code).is(200).text("/promotions/0/reason")).isEqualTo("minimum-not-reached");
        assertThat(type(buyer, "NO-SUCH-CODE").is(200).text("/promotions/0/reason"))
                .isEqualTo("code-unknown");
        buyer.post("/api/orders", Shop.order()).isProblem(409, "promotion-not-applied");
        buyer.put("/api/cart/codes", Map.of("codes", List.of())).is(200);
        buyer.post("/api/orders", Shop.order()).is(201);
    }

    @Test
    void sendingIsFree() {
        String code = coded(created(promotion("free-shipping", 0)));
        Shop.fill(buyer, 1, List.of(item));
        type(buyer, code).is(200);
        ApiAnswer order = buyer.post("/api/orders", Shop.order()).is(201);
        assertThat(order.at("/lines/1/discount/amount").asLong()).isEqualTo(490);
        assertThat(order.at("/lines/1/total/amount").asLong()).isZero();
    }

    @Test
    void ofManyRedeemersAsManyGetItAsItIsGoodFor() throws Exception {
        Map<String, Object> promotion = promotion("percent", 5000);
        promotion.put("totalLimit", 10);
        UUID id = created(promotion);
        String code = coded(id);
        List<Api> buyers = IntStream.range(0, REDEEMERS)
                .mapToObj(_ -> function.as(TestAccount.any()))
                .toList();
        buyers.forEach(each -> {
            Shop.fill(each, 1, List.of(item));
            type(each, code).is(200);
        });
        Map<Integer, Long> answers = AtOnce.each(buyers, each -> each.post("/api/orders", Shop.order())).stream()
                .collect(Collectors.groupingBy(ApiAnswer::status, Collectors.counting()));
        assertThat(answers).isEqualTo(Map.of(201, 10L, 409, REDEEMERS - 10L));
        assertThat(Rows.count("select count(*) from orders.promotion_redemption where promotion_id = ?", id))
                .isEqualTo(10);
        assertThat(admin.get("/api/promotions/" + id).is(200).at("/used").asInt())
                .isEqualTo(10);
    }

    @Test
    void anAccountUsesItAsOftenAsItMay() {
        Map<String, Object> promotion = promotion("percent", 5000);
        promotion.put("customerLimit", 1);
        String code = coded(created(promotion));
        Shop.fill(buyer, 1, List.of(item));
        type(buyer, code).is(200);
        buyer.post("/api/orders", Shop.order()).is(201);
        Shop.fill(buyer, 1, List.of(item));
        assertThat(type(buyer, code).is(200).text("/promotions/0/reason")).isEqualTo("used-by-you");
    }

    @Test
    void aHundredThousandCodesAreGoodForOneOrderEach() {
        UUID id = created(promotion("fixed", 100));
        ApiAnswer made = admin.post(
                        "/api/promotions/" + id + "/code-batches", Map.of("prefix", "spring-", "count", 100_000))
                .is(200);
        assertThat(made.at("/count").asInt()).isEqualTo(100_000);
        String code =
                admin.get("/api/promotions/" + id + "/codes?limit=1").is(200).text("/items/0/code");
        assertThat(code).startsWith("SPRING-");
        Api other = function.as(TestAccount.any());
        for (Api each : List.of(buyer, other)) {
            Shop.fill(each, 1, List.of(item));
            type(each, code).is(200);
        }
        ApiAnswer order = buyer.post("/api/orders", Shop.order()).is(201);
        assertThat(other.get("/api/cart").is(200).text("/promotions/0/reason")).isEqualTo("code-used");
        other.post("/api/orders", Shop.order()).isProblem(409, "promotion-not-applied");
        buyer.delete("/api/orders/" + order.id()).is(200);
        other.post("/api/orders", Shop.order()).is(201);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        admin.post("/api/promotions", promotion("percent", 10_001)).isProblem(422, "promotion-invalid");
        admin.post("/api/promotions", promotion("buy-x-get-y", 0)).isProblem(422, "promotion-invalid");
        UUID id = created(promotion("fixed", 100));
        String code = coded(id);
        admin.post("/api/promotions/" + id + "/codes", Map.of("code", code, "singleUse", false))
                .isProblem(409, "promotion-code-exists");
        admin.get("/api/promotions/" + UUID.randomUUID()).isProblem(404, "promotion-unknown");
        admin.put("/api/promotions/" + UUID.randomUUID() + "/status", Map.of("active", false))
                .isProblem(404, "promotion-unknown");
        assertThat(admin.put("/api/promotions/" + id + "/status", Map.of("active", false))
                        .is(200)
                        .at("/active")
                        .asBoolean())
                .isFalse();
        Shop.fill(buyer, 1, List.of(item));
        assertThat(type(buyer, code).is(200).text("/promotions/0/reason")).isEqualTo("not-active");
        assertThat(admin.get("/api/promotions?limit=1").is(200).text("/items/0/id"))
                .isEqualTo(id.toString());
        buyer.get("/api/promotions").isProblem(403, "permission-missing");
    }

    @Test
    void aPromotionIsInACurrencyThatThereIs() {
        for (String currency : List.of("ZZZ", "eur", "EURO")) {
            Map<String, Object> promotion = promotion("fixed", 5);
            @SuppressWarnings("unchecked")
            Map<String, Object> rules = (Map<String, Object>) Objects.requireNonNull(promotion.get("rules"));
            rules.put("currency", currency);
            assertThat(admin.post("/api/promotions", promotion).status())
                    .as(currency)
                    .isEqualTo(422);
        }
    }
}
