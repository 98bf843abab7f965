package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the product to the parcel, through all functions that take part. */
class PurchaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Seller seller = new Seller(Person.as("super_admin").api());
    private final User user = User.signedUp(Stage.api());
    private final Api buyer = user.api();

    private ApiAnswer bought() {
        String variantId = seller.sell("LAMP-" + UUID.randomUUID(), 5);
        buyer.post("/api/cart", Map.of("currency", "EUR")).is(201);
        ApiAnswer cart = buyer.post("/api/cart/lines", Map.of("variantId", variantId, "quantity", 2))
                .is(200);
        assertThat(cart.at("/subtotal/amount").asLong()).isEqualTo(2_000);
        return buyer.post("/api/orders", Seller.ORDER).is(201);
    }

    @Test
    void aProductIsBoughtPaidForBilledAndSent() throws Exception {
        String order = "/api/orders/" + bought().text("/id");
        assertThat(buyer.post(order + "/payment", Map.of("paymentMethod", "tok_ok"))
                        .is(200)
                        .text("/status"))
                .isEqualTo("captured");
        ApiAnswer invoices = await().atMost(PATIENCE)
                .until(
                        () -> buyer.get(order + "/invoices").is(200),
                        found -> !found.at("/items").isEmpty());
        String url = buyer.get(order + "/invoices/" + invoices.text("/items/0/id") + "/download")
                .is(200)
                .text("/url");
        try (var pdf = URI.create(url).toURL().openStream()) {
            assertThat(new String(pdf.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        List.of("packed", "shipped", "delivered").forEach(status -> seller.move(order.substring(12), status));
        assertThat(buyer.get(order + "/timeline").is(200).at("").findValuesAsText("status"))
                .containsExactly("placed", "paid", "packed", "shipped", "delivered");
    }

    @Test
    void anOrderIsConfirmedByMail() {
        String number = bought().text("/number");
        ApiAnswer mails = await().atMost(PATIENCE)
                .until(
                        () -> Stage.api().get("/_twin/mailbox/messages?to=" + user.email()),
                        answer -> answer.body().contains(number));
        assertThat(mails.at("/items").findValuesAsText("subject")).contains("Thank you for order " + number);
    }
}
