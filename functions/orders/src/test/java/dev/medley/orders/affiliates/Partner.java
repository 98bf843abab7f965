package dev.medley.orders.affiliates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who brings buyers, and what they bring. */
final class Partner {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api partner;
    private final Shop.Item item;

    Partner(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        partner = function.as(account);
        item = shop.item(10_000, 100);
    }

    Shop shop() {
        return shop;
    }

    TestAccount account() {
        return account;
    }

    Api api() {
        return partner;
    }

    Shop.Item item() {
        return item;
    }

    UUID active() {
        UUID id = partner.post("/api/affiliates", Map.of("name", "Kitchen notes"))
                .is(201)
                .id();
        status(id, "active");
        return id;
    }

    void status(UUID id, String status) {
        assertThat(shop.admin()
                        .put("/api/affiliates/" + id + "/status", Map.of("status", status))
                        .is(200)
                        .text("/status"))
                .isEqualTo(status);
    }

    String link() {
        return partner.post("/api/affiliates/links", Map.of("name", "Mugs", "target", "/products/mug"))
                .is(201)
                .text("/code");
    }

    String click(String link) {
        ApiAnswer click = function.api()
                .post("/api/affiliates/clicks", Map.of("link", link))
                .is(200);
        assertThat(click.text("/target")).isEqualTo("/products/mug");
        return click.text("/clickId");
    }

    UUID bought(Api buyer, Map<String, Object> order) {
        Shop.fill(buyer, 1, List.of(item));
        UUID id = buyer.post("/api/orders", order).is(201).id();
        buyer.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", "tok_ok"))
                .is(200);
        return id;
    }

    static Map<String, Object> order(String clickId) {
        Map<String, Object> order = new HashMap<>(Shop.order());
        order.put("clickId", clickId);
        return order;
    }

    String referral() {
        return partner.get("/api/affiliates/referrals").is(200).text("/items/0/status");
    }

    List<String> entries(UUID orderId) {
        return Rows.texts("""
                select e.kind || ' ' || e.amount from orders.affiliate_entry e
                join orders.affiliate_referral r on r.id = e.referral_id where r.order_id = ? order by e.id""", orderId);
    }

    void refund(UUID orderId, long amount) {
        shop.admin()
                .post(
                        "/api/orders/" + orderId + "/refunds",
                        Map.of("amount", Map.of("amount", amount, "currency", "EUR")))
                .is(202);
        function.tick("payments-due");
    }
}
