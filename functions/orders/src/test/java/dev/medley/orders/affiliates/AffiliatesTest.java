package dev.medley.orders.affiliates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class AffiliatesTest {

    private final FunctionUnderTest function;
    private final Partner partners;
    private final Api partner;
    private final Shop shop;

    AffiliatesTest(FunctionUnderTest function) {
        this.function = function;
        partners = new Partner(function);
        partner = partners.api();
        shop = partners.shop();
    }

    @Test
    void whoFollowsALinkAndBuysEarnsTheAffiliateACommission() {
        UUID id = partners.active();
        String click = partners.click(partners.link());
        UUID orderId = partners.bought(function.as(TestAccount.any()), Partner.order(click));
        await().untilAsserted(() -> assertThat(partners.entries(orderId)).containsExactly("commission 500"));
        ApiAnswer referral = partner.get("/api/affiliates/referrals").is(200);
        assertThat(referral.text("/items/0/status")).isEqualTo("counted");
        assertThat(referral.at("/items/0/rate").asInt()).isEqualTo(500);
        assertThat(referral.at("/items/0/base/amount").asLong()).isEqualTo(10_000);
        ApiAnswer me = partner.get("/api/affiliates/me").is(200);
        assertThat(me.at("/earnings/0/held/amount").asLong()).isEqualTo(500);
        assertThat(partner.get("/api/affiliates/links")
                        .is(200)
                        .at("/items/0/clicks")
                        .asInt())
                .isEqualTo(1);
        assertThat(Rows.texts("select orders || ' ' || clicks from orders.pub_affiliate where affiliate_id = ?", id))
                .containsExactly("1 1");
    }

    @Test
    void nobodyEarnsWithTheirOwnOrders() {
        partners.active();
        String link = partners.link();
        UUID own = partners.bought(partner, Partner.order(partners.click(link)));
        assertThat(partners.referral()).isEqualTo("self-referral");
        UUID sameAddress = partners.bought(function.as(TestAccount.any()), Partner.order(partners.click(link)));
        assertThat(partners.referral()).isEqualTo("self-referral");
        settle(own);
        settle(sameAddress);
        assertThat(partners.entries(own)).isEmpty();
        assertThat(partners.entries(sameAddress)).isEmpty();
    }

    @Test
    void nobodyEarnsWithAnotherAccountOnTheirOwnDevice() {
        partners.active();
        String device = "device-" + UUID.randomUUID();
        Map<String, Object> own = new HashMap<>(Shop.order());
        own.put("deviceFingerprint", device);
        UUID _ = partners.bought(partner, own);
        Map<String, Object> other = Partner.order(partners.click(partners.link()));
        other.put(
                "address",
                Map.of("name", "X", "street", "Weg 9", "postalCode", "6020", "city", "Innsbruck", "country", "AT"));
        other.put("deviceFingerprint", device);
        UUID id = partners.bought(function.as(TestAccount.any()), other);
        settle(id);
        assertThat(partners.entries(id)).isEmpty();
        assertThat(partners.referral()).isEqualTo("self-referral");
    }

    private void settle(UUID orderId) {
        function.bean(ReferralService.class).settle(orderId);
    }

    @Test
    void aClickCountsForSoLongAsTheTermsSay() {
        UUID id = partners.active();
        String link = partners.link();
        String click = partners.click(link);
        FunctionUnderTest later = function.later(Duration.ofDays(31));
        Api buyer = later.as(TestAccount.any());
        Shop.fill(buyer, 1, List.of(partners.item()));
        buyer.post("/api/orders", Partner.order(click)).is(201);
        assertThat(partners.referral()).isEqualTo("too-late");
        later.tick("affiliate-clicks-retention");
        function.later(Duration.ofDays(92)).tick("affiliate-clicks-retention");
        assertThat(Rows.count("select count(*) from orders.affiliate_click where id = ?::uuid", click))
                .isZero();
        String second = partners.click(link);
        partners.status(id, "suspended");
        UUID orderId = partners.bought(function.as(TestAccount.any()), Partner.order(second));
        assertThat(Rows.texts("select status from orders.affiliate_referral where order_id = ?", orderId))
                .containsExactly("not_active");
        assertThat(partners.entries(orderId)).isEmpty();
        function.api().post("/api/affiliates/clicks", Map.of("link", link)).isProblem(404, "affiliate-link-unknown");
        partner.post("/api/affiliates/links", Map.of("name", "More", "target", "/"))
                .isProblem(409, "affiliate-not-active");
        UUID unknown = partners.bought(
                function.as(TestAccount.any()), Partner.order(UUID.randomUUID().toString()));
        assertThat(partners.entries(unknown)).isEmpty();
    }

    @Test
    void aCodeCountsForWhoItIsTiedTo() {
        UUID id = partners.active();
        String code = "A" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
        String codes = "/api/affiliates/" + id + "/codes/";
        shop.admin().put(codes + code, Map.of()).isProblem(409, "affiliate-code-taken");
        promotion(code);
        shop.admin().put(codes + code, Map.of()).is(204);
        shop.admin().put(codes + code, Map.of()).is(204);
        Api buyer = function.as(TestAccount.any());
        Shop.fill(buyer, 1, List.of(partners.item()));
        buyer.put("/api/cart/codes", Map.of("codes", List.of(code))).is(200);
        UUID orderId = buyer.post("/api/orders", Shop.order()).is(201).id();
        buyer.post("/api/orders/" + orderId + "/payment", Map.of("paymentMethod", "tok_ok"))
                .is(200);
        await().untilAsserted(() -> assertThat(partners.entries(orderId)).containsExactly("commission 450"));
        assertThat(partner.get("/api/affiliates/me").text("/codes/0")).isEqualTo(code);
        assertThat(Rows.texts("select code from orders.pub_affiliate_code where affiliate_id = ?", id))
                .containsExactly(code);
        shop.admin().delete(codes + code).is(204);
        shop.admin().delete(codes + code).isProblem(404, "affiliate-code-unknown");
    }

    private void promotion(String code) {
        Map<String, Object> rules = Map.of(
                "kind",
                "percent",
                "value",
                1000,
                "buy",
                0,
                "get",
                0,
                "scope",
                "everything",
                "scopeIds",
                List.of(),
                "firstOrderOnly",
                false,
                "minimum",
                0,
                "combinable",
                true);
        UUID promotion = shop.admin()
                .post("/api/promotions", Map.of("name", "Partner", "automatic", false, "rules", rules, "priority", 0))
                .is(201)
                .id();
        shop.admin()
                .post("/api/promotions/" + promotion + "/codes", Map.of("code", code, "singleUse", false))
                .is(204);
    }

    @Test
    void whatIsWrongIsRefused() {
        partner.get("/api/affiliates/me").isProblem(404, "affiliate-unknown");
        partner.get("/api/affiliates/statements").isProblem(404, "affiliate-unknown");
        UUID id = partners.active();
        partner.post("/api/affiliates", Map.of("name", "Again")).isProblem(409, "affiliate-exists");
        for (String target : List.of("https://example.com", "//example.com", "/\\example.com", "/a b", "products")) {
            partner.post("/api/affiliates/links", Map.of("name", "x", "target", target))
                    .isProblem(422, "validation-failed");
        }
        String link = partner.post("/api/affiliates/links", Map.of("name", "x", "target", "/"))
                .is(201)
                .text("/id");
        Api other = function.as(TestAccount.any());
        other.post("/api/affiliates", Map.of("name", "Other")).is(201);
        other.delete("/api/affiliates/links/" + link).isProblem(404, "affiliate-link-unknown");
        other.put("/api/affiliates/" + id + "/status", Map.of("status", "suspended"))
                .isProblem(403, "permission-missing");
        assertThat(shop.admin().get("/api/affiliates").is(200).at("/items")).hasSizeGreaterThan(1);
        partner.delete("/api/affiliates/links/" + link).is(204);
        partner.delete("/api/affiliates/links/" + link).isProblem(404, "affiliate-link-unknown");
        shop.admin()
                .put("/api/affiliates/" + UUID.randomUUID() + "/status", Map.of("status", "active"))
                .isProblem(404, "affiliate-unknown");
    }

    @Test
    void anErasedAffiliateHasNoName() {
        UUID id = partners.active();
        String link = partners.link();
        new Deliveries(function, "orders-work")
                .deliver("account.erased", partners.account().id(), Map.of());
        assertThat(Rows.count("select count(*) from orders.affiliate where id = ? and name is null", id))
                .isEqualTo(1);
        function.api().post("/api/affiliates/clicks", Map.of("link", link)).isProblem(404, "affiliate-link-unknown");
    }
}
