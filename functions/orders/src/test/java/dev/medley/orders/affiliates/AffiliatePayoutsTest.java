package dev.medley.orders.affiliates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class AffiliatePayoutsTest {

    private final FunctionUnderTest function;
    private final Partner partners;
    private final Api partner;
    private final Shop shop;

    AffiliatePayoutsTest(FunctionUnderTest function) {
        this.function = function;
        partners = new Partner(function);
        partner = partners.api();
        shop = partners.shop();
    }

    @Test
    void twoPeopleApproveAPayout() {
        partners.active();
        UUID orderId = partners.bought(function.as(TestAccount.any()), Partner.order(partners.click(partners.link())));
        await().untilAsserted(() -> assertThat(partners.entries(orderId)).hasSize(1));
        FunctionUnderTest later = function.later(Duration.ofDays(31));
        Api first = later.as(TestAccount.with("admin"));
        Api second = later.as(TestAccount.with("admin"));
        assertThat(first.post("/api/affiliates/statements", Map.of())
                        .is(200)
                        .at("/count")
                        .asInt())
                .isPositive();
        ApiAnswer own =
                later.as(partners.account()).get("/api/affiliates/statements").is(200);
        assertThat(own.at("/items/0/amount/amount").asLong()).isEqualTo(500);
        String path = "/api/affiliates/statements/" + own.text("/items/0/id");
        first.post(path + "/payout", Map.of("reference", "T-1")).isProblem(409, "statement-not-approved");
        first.post(path + "/approvals", Map.of()).is(200);
        first.post(path + "/approvals", Map.of()).isProblem(409, "statement-approved-before");
        first.post(path + "/payout", Map.of("reference", "T-1")).isProblem(409, "statement-not-approved");
        later.as(new TestAccount(partners.account().id(), "admin", Duration.ZERO, false, null))
                .post(path + "/approvals", Map.of())
                .isProblem(409, "statement-own");
        assertThat(second.post(path + "/approvals", Map.of()).is(200).text("/status"))
                .isEqualTo("approved");
        second.post(path + "/approvals", Map.of()).isProblem(409, "statement-not-open");
        assertThat(second.post(path + "/payout", Map.of("reference", "T-1"))
                        .is(200)
                        .text("/status"))
                .isEqualTo("paid");
        second.post(path + "/payout", Map.of("reference", "T-2")).isProblem(409, "statement-not-approved");
        ApiAnswer read = later.as(partners.account()).get(path).is(200);
        assertThat(read.text("/statement/reference")).isEqualTo("T-1");
        assertThat(read.at("/lines/0/amount/amount").asLong()).isEqualTo(500);
        later.as(TestAccount.any()).get(path).isProblem(404, "statement-unknown");
        assertThat(Rows.texts(
                        "select data->>'total' from events.event where type = 'affiliate.paid' and owner_id = ?",
                        partners.account().id()))
                .containsExactly("5.00 EUR");
    }

    @Test
    void whatIsTakenBackAfterAPayoutIsOwed() {
        partners.active();
        UUID orderId = partners.bought(function.as(TestAccount.any()), Partner.order(partners.click(partners.link())));
        await().untilAsserted(() -> assertThat(partners.entries(orderId)).hasSize(1));
        Api admin = function.later(Duration.ofDays(31)).as(TestAccount.with("admin"));
        admin.post("/api/affiliates/statements", Map.of()).is(200);
        partners.refund(orderId, 12_588);
        await().untilAsserted(
                        () -> assertThat(partners.entries(orderId)).containsExactly("commission 500", "clawback -500"));
        admin.post("/api/affiliates/statements", Map.of()).is(200);
        assertThat(partner.get("/api/affiliates/statements").at("/items")).hasSize(1);
        assertThat(partner.get("/api/affiliates/me")
                        .at("/earnings/0/payable/amount")
                        .asLong())
                .isEqualTo(-500);
    }

    @Test
    void whatIsRefundedIsTakenBackInProportionAndOnce() {
        partners.active();
        UUID orderId = partners.bought(function.as(TestAccount.any()), Partner.order(partners.click(partners.link())));
        await().untilAsserted(() -> assertThat(partners.entries(orderId)).hasSize(1));
        partners.refund(orderId, 6_294);
        await().untilAsserted(
                        () -> assertThat(partners.entries(orderId)).containsExactly("commission 500", "clawback -250"));
        partners.refund(orderId, 6_294);
        await().untilAsserted(() -> assertThat(partners.entries(orderId))
                .containsExactly("commission 500", "clawback -250", "clawback -250"));
        function.bean(ReferralService.class).settle(orderId);
        assertThat(partners.entries(orderId)).hasSize(3);
    }

    @Test
    void termsAreSound() {
        ApiAnswer terms = shop.admin().get("/api/affiliates/terms").is(200);
        Map<String, Object> noBeginning = Map.of(
                "attributionDays",
                30,
                "holdDays",
                30,
                "tiers",
                List.of(Map.of("name", "gold", "minimumOrders", 1, "rate", 100)));
        shop.admin().put("/api/affiliates/terms", noBeginning).isProblem(422, "affiliate-terms-invalid");
        Map<String, Object> twice = Map.of(
                "attributionDays",
                30,
                "holdDays",
                30,
                "tiers",
                List.of(
                        Map.of("name", "a", "minimumOrders", 0, "rate", 100),
                        Map.of("name", "b", "minimumOrders", 0, "rate", 100)));
        shop.admin().put("/api/affiliates/terms", twice).isProblem(422, "affiliate-terms-invalid");
        shop.admin()
                .header("If-Match", "\"999\"")
                .put("/api/affiliates/terms", terms.body())
                .isProblem(412, "precondition-failed");
        assertThat(shop.admin()
                        .put("/api/affiliates/terms", terms.body())
                        .is(200)
                        .at("/tiers"))
                .isEqualTo(terms.at("/tiers"));
        partner.put("/api/affiliates/terms", terms.body()).isProblem(403, "permission-missing");
    }

    @Test
    void theMoreSomebodyBringsTheMoreTheyEarn() {
        AffiliateTerms terms = new AffiliateTerms(
                30,
                30,
                List.of(
                        new AffiliateTerms.Tier("gold", 100, 1000),
                        new AffiliateTerms.Tier("bronze", 0, 500),
                        new AffiliateTerms.Tier("silver", 20, 800)));
        assertThat(terms.tier(0).name()).isEqualTo("bronze");
        assertThat(terms.tier(19).name()).isEqualTo("bronze");
        assertThat(terms.tier(20).name()).isEqualTo("silver");
        assertThat(terms.tier(5_000).name()).isEqualTo("gold");
        assertThat(AffiliateTerms.commission(99, 500)).isEqualTo(5);
        assertThat(AffiliateTerms.commission(10, 500)).isEqualTo(1);
        assertThat(AffiliateTerms.commission(9, 500)).isZero();
    }
}
