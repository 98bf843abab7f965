package dev.medley.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much Stripe is asked for, and what becomes of what it does not do. */
class StripeMoneyTest {

    private static final FakeStripe STRIPE = new FakeStripe();
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
                    "whsec_medley"));

    private final Api buyer = FUNCTION.as(TestAccount.any());
    private final Shop shop = new Shop(FUNCTION);

    /** One thing that is not sent, and costs so much without its tax of a fifth. */
    private UUID placed(String currency, long price) {
        Shop.Item item = shop.item(1, 10);
        Rows.update("update catalog.pub_variant set needs_shipping = false where variant_id = ?", item.variantId());
        Rows.update("delete from catalog.pub_price where variant_id = ?", item.variantId());
        Rows.update("insert into catalog.pub_price values (?, ?, ?, null)", item.variantId(), currency, price);
        buyer.post("/api/cart", Map.of("currency", currency)).is(201);
        buyer.post("/api/cart/lines", Map.of("variantId", item.variantId(), "quantity", 1))
                .is(200);
        return buyer.post("/api/orders", Shop.order()).is(201).id();
    }

    private ApiAnswer pay(UUID id) {
        return buyer.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", "pm_ok"))
                .is(200);
    }

    private ApiAnswer payment(UUID id) {
        return buyer.get("/api/orders/" + id + "/payment").is(200);
    }

    private void refund(UUID id, long amount, String currency) {
        Map<String, Object> money = Map.of("amount", amount, "currency", currency);
        shop.admin()
                .post("/api/orders/" + id + "/refunds", Map.of("amount", money))
                .is(202);
        FUNCTION.tick("payments-due");
    }

    @ParameterizedTest
    @CsvSource({
        "ISK,5000,600000,1200,120000",
        "UGX,5000,600000,1200,120000",
        "MGA,5000,60,1200,12",
        "JPY,5000,6000,1200,1200",
        "KWD,5000,6000,1200,1200"
    })
    void stripeIsAskedInItsOwnUnits(String currency, long price, long asked, long part, long partAsked) {
        UUID id = placed(currency, price);
        ApiAnswer payment = pay(id);
        assertThat(payment.text("/status")).isEqualTo("captured");
        assertThat(payment.at("/captured")).isEqualTo(payment.at("/amount"));
        refund(id, part, currency);
        assertThat(payment(id).at("/refunded/amount").asLong()).isEqualTo(part);
        assertThat(STRIPE.json(reference(id)))
                .contains("\"amount\":" + asked, "\"amount_captured\":" + asked, "\"amount_refunded\":" + partAsked);
    }

    @ParameterizedTest
    @CsvSource({"MGA,5001", "KWD,5001"})
    void whatStripeHasNoAmountForIsNotCharged(String currency, long price) {
        UUID id = placed(currency, price);
        assertThat(pay(id).text("/failure")).isEqualTo("amount_not_supported");
        assertThat(STRIPE.effects(payment(id).text("/id"))).isEmpty();
    }

    @Test
    void aRefundThatIsNotGivenIsToldAndCanBeAskedForAgain() {
        UUID id = placed("EUR", 1000);
        pay(id);
        STRIPE.breakOff("refunds", FakeStripe.Fault.REFUSED);
        buyer.delete("/api/orders/" + id).is(200);
        FUNCTION.tick("payments-due");
        assertThat(payment(id).text("/status")).isEqualTo("captured");
        assertThat(Rows.texts(
                        "select data->>'reason' from events.event where type = 'payment.refund-failed' and subject_id = ?",
                        id))
                .containsExactly("charge_disputed");
        assertThat(buyer.get("/api/orders/" + id + "/timeline").at("").findValuesAsText("note"))
                .contains("Not given back: 12.00 EUR.");
        refund(id, 1200, "EUR");
        assertThat(payment(id).text("/status")).isEqualTo("refunded");
        assertThat(Rows.texts(
                        "select data->>'total' from events.event where type = 'payment.refunded' and subject_id = ?",
                        id))
                .containsExactly("12.00 EUR");
    }

    private static String reference(UUID orderId) {
        return Rows.texts("select reference from orders.payment where order_id = ?", orderId)
                .getFirst();
    }
}
