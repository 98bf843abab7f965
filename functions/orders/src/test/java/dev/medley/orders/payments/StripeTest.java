package dev.medley.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stripe's real SDK against Stripe's API at the wire. */
class StripeTest {

    private static final FakeStripe STRIPE = new FakeStripe();
    private static final String WEBHOOK_SECRET = "whsec_medley";
    private static final FunctionUnderTest FUNCTION = FunctionUnderTest.withoutQueues(
            "orders",
            Map.of(
                    "medley.payments.provider",
                    "stripe",
                    "medley.payments.stripe-url",
                    STRIPE.url(),
                    "medley.stripe-secret",
                    "sk_test_medley",
                    "medley.stripe-webhook-secret",
                    WEBHOOK_SECRET));

    private final Api buyer = FUNCTION.as(TestAccount.any());
    private final Shop shop = new Shop(FUNCTION);

    private UUID placed() {
        Shop.fill(buyer, 1, List.of(shop.item(1000, 10)));
        return buyer.post("/api/orders", Shop.order()).is(201).id();
    }

    private ApiAnswer pay(UUID id, String method) {
        return buyer.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", method))
                .is(200);
    }

    private ApiAnswer payment(UUID id) {
        return buyer.get("/api/orders/" + id + "/payment").is(200);
    }

    private String status(UUID id) {
        return buyer.get("/api/orders/" + id).is(200).text("/status");
    }

    private static void later(int minutes) {
        FUNCTION.later(Duration.ofMinutes(minutes)).tick("payments-due");
    }

    @Test
    void aPaymentIsAuthorisedCapturedAndRefunded() {
        UUID id = placed();
        ApiAnswer payment = pay(id, "pm_ok");
        assertThat(payment.text("/status")).isEqualTo("captured");
        assertThat(payment.text("/provider")).isEqualTo("stripe");
        assertThat(status(id)).isEqualTo("paid");
        shop.admin()
                .post("/api/orders/" + id + "/refunds", Map.of("amount", Map.of("amount", 90, "currency", "EUR")))
                .is(202);
        FUNCTION.tick("payments-due");
        assertThat(payment(id).at("/refunded/amount").asLong()).isEqualTo(90);
        buyer.delete("/api/orders/" + id).is(200);
        FUNCTION.tick("payments-due");
        assertThat(payment(id).text("/status")).isEqualTo("refunded");
        assertThat(STRIPE.effects(payment.text("/id"))).containsExactly("authorise", "capture", "refund", "refund");
    }

    @Test
    void aDeclinedCardSaysWhy() {
        UUID id = placed();
        assertThat(pay(id, "pm_declined").text("/failure")).isEqualTo("lost_card");
        assertThat(pay(id, "pm_ok").text("/status")).isEqualTo("captured");
    }

    @Test
    void theBuyerIsSentToTheBankAndStripesNoticeEndsIt() {
        UUID id = placed();
        ApiAnswer asked = pay(id, "pm_3ds");
        assertThat(asked.text("/status")).isEqualTo("requires-action");
        assertThat(asked.text("/actionUrl")).isEqualTo("https://hooks.stripe.test/3ds");
        String reference = reference(id);
        STRIPE.approve(reference);
        String body = notice(reference);
        tell(body).is(204);
        tell(body).is(204);
        assertThat(status(id)).isEqualTo("paid");
        assertThat(STRIPE.effects(asked.text("/id"))).containsExactly("authorise", "capture");
        FUNCTION.api()
                .header("Stripe-Signature", "t=1,v1=0")
                .post("/api/payments/webhooks/stripe", body)
                .isProblem(401, "signature-invalid");
    }

    private static String reference(UUID orderId) {
        return Rows.texts("select reference from orders.payment where order_id = ?", orderId)
                .getFirst();
    }

    private static String notice(String reference) {
        return "{\"id\":\"evt_" + UUID.randomUUID() + "\",\"object\":\"event\",\"api_version\":\"2025-01-01\","
                + "\"type\":\"payment_intent.updated\",\"data\":{\"object\":" + STRIPE.json(reference) + "}}";
    }

    private static ApiAnswer tell(String body) {
        return FUNCTION.api()
                .header(
                        "Stripe-Signature",
                        WebhookSignature.sign(WebhookSignature.key(WEBHOOK_SECRET), Instant.now(), body))
                .post("/api/payments/webhooks/stripe", body);
    }

    @Test
    void aLateNoticeOfACardThatWasDeclinedChangesNothingOfTheNext() {
        UUID id = placed();
        pay(id, "pm_declined");
        String late = notice(reference(id));
        STRIPE.meanwhile(() -> tell(late).is(204));
        ApiAnswer payment = pay(id, "pm_ok");
        assertThat(payment.text("/status")).isEqualTo("captured");
        assertThat(status(id)).isEqualTo("paid");
        assertThat(STRIPE.effects(payment.text("/id"))).containsExactly("authorise", "capture");
    }

    @Test
    void aNoticeBeforeTheAnswerIsNotLost() {
        UUID id = placed();
        STRIPE.meanwhile(() -> {
            String reference = STRIPE.lastReference();
            STRIPE.approve(reference);
            tell(notice(reference)).is(204);
        });
        pay(id, "pm_3ds");
        assertThat(status(id)).isEqualTo("paid");
    }

    @Test
    void whoIsAskedByTheBankCanTryAnotherCard() {
        UUID id = placed();
        ApiAnswer asked = pay(id, "pm_3ds");
        String reference = reference(id);
        assertThat(pay(id, "pm_3ds").text("/actionUrl")).isEqualTo(asked.text("/actionUrl"));
        STRIPE.approve(reference);
        String late = notice(reference);
        STRIPE.meanwhile(() -> tell(late).is(204));
        ApiAnswer payment = pay(id, "pm_ok");
        assertThat(payment.text("/status")).isEqualTo("captured");
        assertThat(status(id)).isEqualTo("paid");
        tell(notice(reference)).is(204);
        tell(late).is(204);
        assertThat(payment(id).text("/status")).isEqualTo("captured");
        assertThat(STRIPE.effects(payment.text("/id"))).containsExactly("authorise", "cancel", "authorise", "capture");
    }

    @Test
    void theLastOfSeveralCardsIsLetGoOfWithTheOrder() {
        UUID id = placed();
        pay(id, "pm_3ds");
        pay(id, "pm_3ds_other");
        buyer.delete("/api/orders/" + id).is(200);
        later(2);
        assertThat(payment(id).text("/status")).isEqualTo("voided");
        assertThat(STRIPE.effects(payment(id).text("/id")))
                .containsExactly("authorise", "cancel", "authorise", "cancel");
    }

    @ParameterizedTest
    @CsvSource({"payment_intents,BEFORE", "payment_intents,AFTER", "capture,BEFORE", "capture,AFTER"})
    void whoIsInterruptedAtAnyCallChargesOnce(String path, FakeStripe.Fault fault) {
        UUID id = placed();
        STRIPE.breakOff(path, fault);
        pay(id, "pm_ok");
        assertThat(status(id)).isEqualTo("placed");
        later(2);
        assertThat(status(id)).isEqualTo("paid");
        assertThat(STRIPE.effects(payment(id).text("/id"))).containsExactly("authorise", "capture");
        assertThat(entries(id)).isEqualTo(1);
    }

    /** As if the process had died between the answer of the provider and the commit of what follows. */
    @ParameterizedTest
    @ValueSource(strings = {"authorised", "captured"})
    void whoDiesBeforeTheOutcomeIsKeptChargesOnce(String status) {
        UUID id = placed();
        String trigger = "crash_" + id.toString().replace('-', '_');
        Rows.update("""
                create function orders.%1$s() returns trigger language plpgsql as $$
                begin raise exception 'The process dies here'; end $$""".formatted(trigger));
        Rows.update("""
                create trigger %1$s before update on orders.payment for each row
                when (new.order_id = '%2$s' and new.status = '%3$s') execute function orders.%1$s()""".formatted(trigger, id, status));
        pay(id, "pm_ok");
        assertThat(status(id)).isEqualTo("placed");
        Rows.update("drop trigger %1$s on orders.payment".formatted(trigger));
        Rows.update("drop function orders.%1$s()".formatted(trigger));
        later(2);
        assertThat(status(id)).isEqualTo("paid");
        assertThat(STRIPE.effects(payment(id).text("/id"))).containsExactly("authorise", "capture");
        assertThat(entries(id)).isEqualTo(1);
    }

    @Test
    void whatIsCancelledWhileItIsChargedEndsWithoutACharge() {
        UUID id = placed();
        STRIPE.breakOff("capture", FakeStripe.Fault.AFTER);
        pay(id, "pm_ok");
        buyer.delete("/api/orders/" + id).is(200);
        later(2);
        later(5);
        assertThat(status(id)).isEqualTo("cancelled");
        assertThat(payment(id).text("/status")).isEqualTo("refunded");
        assertThat(STRIPE.effects(payment(id).text("/id"))).containsExactly("authorise", "capture", "refund");
    }

    @Test
    void whatIsAuthorisedForAnOrderThatIsCancelledIsLetGoOf() {
        UUID id = placed();
        STRIPE.breakOff("payment_intents", FakeStripe.Fault.AFTER);
        pay(id, "pm_ok");
        buyer.delete("/api/orders/" + id).is(200);
        later(2);
        assertThat(payment(id).text("/status")).isEqualTo("voided");
        assertThat(STRIPE.effects(payment(id).text("/id"))).containsExactly("authorise", "cancel");
    }

    private static long entries(UUID orderId) {
        return Rows.count("""
                select count(*) from orders.ledger_entry e join orders.payment p on p.id = e.payment_id
                where p.order_id = ?""", orderId);
    }
}
