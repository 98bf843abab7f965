package dev.medley.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class RefundedOrdersTest {

    private final Shop shop;
    private final Api buyer;

    RefundedOrdersTest(FunctionUnderTest function) {
        shop = new Shop(function);
        buyer = function.as(TestAccount.any());
    }

    private void giveBack(String order, long amount) {
        shop.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(order + "/refunds", Map.of("amount", Map.of("amount", amount, "currency", "EUR")))
                .is(202);
    }

    @Test
    void whatIsGivenBackInFullIsNotSent() {
        Shop.fill(buyer, 2, List.of(shop.item(1000, 10)));
        String order =
                "/api/orders/" + buyer.post("/api/orders", Shop.order()).is(201).id();
        buyer.post(order + "/payment", Map.of("paymentMethod", "tok_ok")).is(200);
        giveBack(order, 988);
        shop.admin().put(order + "/status", Map.of("status", "packed")).is(200);
        giveBack(order, 2000);
        shop.admin()
                .put(order + "/status", Map.of("status", "shipped", "carrier", "Post", "trackingNumber", "T-1"))
                .isProblem(409, "order-refunded");
        assertThat(buyer.get(order + "/timeline").is(200).at("").findValuesAsText("note"))
                .contains("Given back: 9.88 EUR.", "Given back: 20.00 EUR.");
    }
}
