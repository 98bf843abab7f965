package dev.medley.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.orders.Shop;
import dev.medley.storage.DerivedKeys;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class PaymentsTest {

    private static final String WEBHOOK = "/api/payments/webhooks/embedded";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api buyer;
    private final Shop.Item item;

    PaymentsTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(TestAccount.any());
        item = shop.item(1000, 10);
    }

    private UUID placed() {
        Shop.fill(buyer, 2, List.of(item));
        return buyer.post("/api/orders", Shop.order()).is(201).id();
    }

    private ApiAnswer pay(UUID id, String method) {
        return buyer.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", method));
    }

    private ApiAnswer confirm(UUID id) {
        return buyer.post("/api/orders/" + id + "/payment", Map.of());
    }

    private static Map<String, Object> part(long amount, String currency) {
        return Map.of("amount", Map.of("amount", amount, "currency", currency));
    }

    private String status(UUID id) {
        return buyer.get("/api/orders/" + id).is(200).text("/status");
    }

    private static List<String> books(UUID orderId) {
        return Rows.texts("""
                select e.kind || ' ' || sum(greatest(p.amount, 0)) || ' ' || sum(p.amount) from orders.ledger_entry e
                join orders.payment y on y.id = e.payment_id join orders.ledger_posting p on p.entry_id = e.id
                where y.order_id = ? group by e.id order by e.id""", orderId);
    }

    @Test
    void whatIsAuthorisedIsCapturedAndInTheBooks() {
        UUID id = placed();
        buyer.get("/api/orders/" + id + "/payment").isProblem(404, "payment-unknown");
        confirm(id).isProblem(404, "payment-unknown");
        ApiAnswer payment = pay(id, "tok_ok").is(200);
        assertThat(payment.text("/status")).isEqualTo("captured");
        assertThat(payment.at("/captured")).isEqualTo(payment.at("/amount"));
        assertThat(status(id)).isEqualTo("paid");
        assertThat(books(id)).containsExactly("capture 2988 0");
        assertThat(pay(id, "tok_ok").is(200).text("/status")).isEqualTo("captured");
        assertThat(books(id)).hasSize(1);
        function.later(Duration.ofMinutes(31)).tick("orders-expiry");
        assertThat(status(id)).isEqualTo("paid");
        assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(2);
        Api other = function.as(TestAccount.any());
        other.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", "tok_ok"))
                .isProblem(404, "order-unknown");
        other.get("/api/orders/" + id + "/payment").isProblem(404, "order-unknown");
    }

    @Test
    void afterADeclinedCardAnotherOneIsTried() {
        UUID id = placed();
        ApiAnswer declined = pay(id, "tok_declined").is(200);
        assertThat(declined.text("/status")).isEqualTo("failed");
        assertThat(declined.text("/failure")).isEqualTo("card_declined");
        assertThat(status(id)).isEqualTo("placed");
        assertThat(pay(id, "tok_no_funds").is(200).text("/failure")).isEqualTo("insufficient_funds");
        assertThat(pay(id, "tok_ok").is(200).text("/status")).isEqualTo("captured");
        assertThat(status(id)).isEqualTo("paid");
    }

    @Test
    void theBuyerProvesThatTheCardIsTheirs() {
        UUID id = placed();
        ApiAnswer asked = pay(id, "tok_3ds").is(200);
        assertThat(asked.text("/status")).isEqualTo("requires-action");
        assertThat(status(id)).isEqualTo("placed");
        function.api().post(asked.text("/actionUrl"), Map.of("approved", true)).is(204);
        function.api().post(asked.text("/actionUrl"), Map.of("approved", true)).isProblem(409, "payment-not-due");
        ApiAnswer _ = confirm(id).is(200);
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("paid"));
        assertThat(confirm(id).is(200).text("/status")).isEqualTo("captured");
        assertThat(books(id)).hasSize(1);
        function.api()
                .post("/api/payments/embedded/emb_x/challenge", Map.of("approved", true))
                .isProblem(404, "payment-unknown");
    }

    @Test
    void whoCannotProveItDoesNotPay() {
        UUID id = placed();
        String action = pay(id, "tok_3ds").is(200).text("/actionUrl");
        function.api().post(action, Map.of("approved", false)).is(204);
        assertThat(confirm(id).is(200).text("/failure")).isEqualTo("authentication_failed");
        assertThat(status(id)).isEqualTo("placed");
    }

    @Test
    void aBankThatTakesItsTimeIsHeardByANotice() {
        UUID id = placed();
        ApiAnswer begun = pay(id, "tok_async").is(200);
        assertThat(begun.text("/status")).isIn("processing", "captured");
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("paid"));
        assertThat(books(id)).containsExactly("capture 2988 0");
    }

    @Test
    void whatIsCancelledIsRefunded() {
        UUID id = placed();
        pay(id, "tok_ok").is(200);
        assertThat(buyer.delete("/api/orders/" + id).is(200).text("/status")).isEqualTo("cancelled");
        function.tick("payments-due");
        ApiAnswer payment = buyer.get("/api/orders/" + id + "/payment").is(200);
        assertThat(payment.text("/status")).isEqualTo("refunded");
        assertThat(books(id)).containsExactly("capture 2988 0", "refund 2988 0");
        assertThat(shop.stock(item).at("/reserved").asInt()).isZero();
        pay(id, "tok_ok").is(200);
        assertThat(books(id)).hasSize(2);
    }

    @Test
    void anAuthorisationThatComesTooLateIsLetGoOf() {
        UUID id = placed();
        String action = pay(id, "tok_3ds").is(200).text("/actionUrl");
        buyer.delete("/api/orders/" + id).is(200);
        function.api().post(action, Map.of("approved", true)).is(204);
        await().untilAsserted(() -> assertThat(
                        buyer.get("/api/orders/" + id + "/payment").is(200).text("/status"))
                .isEqualTo("voided"));
        assertThat(status(id)).isEqualTo("cancelled");
        assertThat(books(id)).isEmpty();
        pay(id, "tok_ok").is(200);
        assertThat(status(id)).isEqualTo("cancelled");
    }

    @Test
    void administratorsRefundAPart() {
        UUID id = placed();
        pay(id, "tok_ok").is(200);
        String refunds = "/api/orders/" + id + "/refunds";
        Api once = shop.admin().header("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> part = part(988, "EUR");
        once.post(refunds, part).is(202);
        once.post(refunds, part).is(202);
        function.tick("payments-due");
        ApiAnswer payment = buyer.get("/api/orders/" + id + "/payment").is(200);
        assertThat(payment.text("/status")).isEqualTo("captured");
        assertThat(payment.at("/refunded/amount").asLong()).isEqualTo(988);
        shop.admin().post(refunds, part(2001, "EUR")).isProblem(422, "refund-too-large");
        shop.admin().post(refunds, part(1, "USD")).isProblem(422, "refund-too-large");
        shop.admin().post(refunds, part(0, "EUR")).isProblem(422, "refund-invalid");
        shop.admin().post(refunds, part(2000, "EUR")).is(202);
        shop.admin().post(refunds, part(1, "EUR")).isProblem(422, "refund-too-large");
        function.tick("payments-due");
        assertThat(buyer.get("/api/orders/" + id + "/payment").text("/status")).isEqualTo("refunded");
        assertThat(books(id)).containsExactly("capture 2988 0", "refund 988 0", "refund 2000 0");
        buyer.post(refunds, part(1, "EUR")).isProblem(403, "permission-missing");
    }

    @Test
    void noticesAndTheClientAtOnceHaveOneEffect() throws Exception {
        UUID id = placed();
        String action = pay(id, "tok_3ds").is(200).text("/actionUrl");
        String reference = action.split("/", -1)[4];
        function.api().post(action, Map.of("approved", true)).is(204);
        String paymentId = buyer.get("/api/orders/" + id + "/payment").text("/id");
        String body = """
                {"id": "%s", "paymentId": "%s", "payment": {"reference": "%s", "status": "authorised", "captured": 0,
                "refunded": 0, "actionUrl": null, "failure": null}}""".formatted(UUID.randomUUID(), paymentId, reference);
        Api provider = signed(Instant.now(), body);
        List<Integer> answers = AtOnce.each(
                IntStream.range(0, 10).boxed().toList(),
                i -> i < 5 ? provider.post(WEBHOOK, body).status() : confirm(id).status());
        assertThat(answers).containsOnly(200, 204);
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("paid"));
        assertThat(books(id)).containsExactly("capture 2988 0");
        assertThat(Rows.count("select count(*) from events.event where type = 'order.paid' and subject_id = ?", id))
                .isEqualTo(1);
        assertThat(Rows.count(
                        "select count(*) from orders.embedded_charge where payment_id = ?::uuid and captured > 0",
                        paymentId))
                .isEqualTo(1);
    }

    private Api signed(Instant at, String body) {
        return function.api()
                .header(
                        "Payment-Signature",
                        WebhookSignature.sign(
                                function.bean(DerivedKeys.class).derive("embedded-payments", "HmacSHA256"), at, body));
    }

    @Test
    void aNoticeThatIsNotSignedIsRefused() {
        String body = "{}";
        function.api().post(WEBHOOK, body).isProblem(401, "signature-invalid");
        function.api()
                .header("Payment-Signature", "t=1,v1=00")
                .post(WEBHOOK, body)
                .isProblem(401, "signature-invalid");
        signed(Instant.now().minus(Duration.ofMinutes(6)), body)
                .post(WEBHOOK, body)
                .isProblem(401, "signature-invalid");
        signed(Instant.now(), "{} ").post(WEBHOOK, body).isProblem(401, "signature-invalid");
        signed(Instant.now(), body)
                .post("/api/payments/webhooks/nobody", body)
                .isProblem(404, "payment-provider-unknown");
        function.api()
                .post("/api/payments/webhooks/stripe", Map.of("id", "evt_1"))
                .isProblem(404, "payment-provider-unknown");
    }

    @Test
    void noCardNumberIsTaken() {
        UUID id = placed();
        ApiAnswer refused = pay(id, "4242424242424242").isProblem(422, "validation-failed");
        assertThat(refused.body()).doesNotContain("4242");
        pay(id, "tok_4242424242424242").isProblem(422, "validation-failed");
    }
}
