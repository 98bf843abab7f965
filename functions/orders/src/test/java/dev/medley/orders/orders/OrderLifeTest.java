package dev.medley.orders.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.ExportViews;
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
class OrderLifeTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api buyer;

    OrderLifeTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(account);
    }

    private ApiAnswer placed(Shop.Item item) {
        Shop.fill(buyer, 2, List.of(item));
        return buyer.post("/api/orders", Shop.order()).is(201);
    }

    /** An order that costs nothing is paid at once. */
    private ApiAnswer paid(Shop.Item item) {
        Rows.update("update catalog.pub_variant set needs_shipping = false where variant_id = ?", item.variantId());
        ApiAnswer order = placed(item);
        assertThat(order.text("/status")).isEqualTo("paid");
        return order;
    }

    private ApiAnswer move(UUID id, String status) {
        return shop.admin()
                .put(
                        "/api/orders/" + id + "/status",
                        Map.of("status", status, "carrier", "Post", "trackingNumber", "T-1"));
    }

    @Test
    void anOrderGoesItsWay() {
        Shop.Item item = shop.item(0, 5);
        UUID id = paid(item).id();
        for (String status : List.of("packed", "shipped", "delivered", "returned", "refunded")) {
            assertThat(move(id, status).is(200).text("/status")).isEqualTo(status);
        }
        assertThat(buyer.get("/api/orders/" + id).text("/trackingNumber")).isEqualTo("T-1");
        assertThat(buyer.get("/api/orders/" + id + "/timeline").is(200).at("").findValuesAsText("status"))
                .containsExactly("placed", "paid", "packed", "shipped", "delivered", "returned", "refunded");
        assertThat(shop.stock(item).at("/onHand").asInt()).isEqualTo(3);
        assertThat(shop.stock(item).at("/reserved").asInt()).isZero();
        assertThat(Rows.texts("select type from events.event where subject_id = ? order by id", id))
                .containsExactly("order.placed", "order.paid", "order.shipped", "order.delivered", "order.refunded");
    }

    @Test
    void noStepIsLeftOut() {
        UUID id = placed(shop.item(1000, 5)).id();
        for (String status : List.of("placed", "paid", "packed", "shipped", "delivered", "returned", "refunded")) {
            move(id, status).isProblem(409, "order-status-not-allowed");
        }
        buyer.put("/api/orders/" + id + "/status", Map.of("status", "cancelled"))
                .isProblem(403, "permission-missing");
        move(UUID.randomUUID(), "packed").isProblem(404, "order-unknown");
        for (String status : List.of("CANCELLED", "Cancelled", "none")) {
            move(id, status).isProblem(400, "request-malformed");
        }
        shop.admin()
                .header("If-Match", "\"7\"")
                .put("/api/orders/" + id + "/status", Map.of("status", "cancelled"))
                .isProblem(412, "precondition-failed");
        move(id, "cancelled").is(200);
    }

    @Test
    void whatIsCancelledCanBeBoughtByOthers() {
        Shop.Item item = shop.item(1000, 2);
        UUID id = placed(item).id();
        assertThat(shop.stock(item).at("/available").asInt()).isZero();
        assertThat(buyer.delete("/api/orders/" + id).is(200).text("/status")).isEqualTo("cancelled");
        assertThat(shop.stock(item).at("/available").asInt()).isEqualTo(2);
        buyer.delete("/api/orders/" + id).isProblem(409, "order-status-not-allowed");
        assertThat(Rows.texts(
                        "select data->>'inStock' from events.event where type = 'stock.changed' and subject_id = ? order by id",
                        item.variantId()))
                .containsExactly("true", "false", "true");
        assertThat(purchases(id)).isZero();
    }

    @Test
    void whatIsShippedIsNotCancelled() {
        UUID id = paid(shop.item(0, 5)).id();
        move(id, "packed").is(200);
        move(id, "shipped").is(200);
        buyer.delete("/api/orders/" + id).isProblem(409, "order-status-not-allowed");
        assertThat(purchases(id)).isEqualTo(1);
    }

    @Test
    void whatIsNotPaidForInTimeIsCancelled() {
        Shop.Item item = shop.item(1000, 2);
        UUID id = placed(item).id();
        function.tick("orders-expiry");
        assertThat(buyer.get("/api/orders/" + id).text("/status")).isEqualTo("placed");
        function.later(Duration.ofMinutes(31)).tick("orders-expiry");
        assertThat(buyer.get("/api/orders/" + id).text("/status")).isEqualTo("cancelled");
        assertThat(shop.stock(item).at("/available").asInt()).isEqualTo(2);
    }

    @Test
    void nobodySeesAnothersOrders() {
        UUID id = placed(shop.item(1000, 5)).id();
        Api other = function.as(TestAccount.any());
        other.get("/api/orders/" + id).isProblem(404, "order-unknown");
        other.get("/api/orders/" + id + "/timeline").isProblem(404, "order-unknown");
        other.delete("/api/orders/" + id).isProblem(404, "order-unknown");
        other.get("/api/orders/user/" + account.id()).isProblem(404, "account-unknown");
        for (Api reader : List.of(buyer, shop.admin())) {
            assertThat(reader.get("/api/orders/user/" + account.id()).is(200).text("/items/0/id"))
                    .isEqualTo(id.toString());
        }
        assertThat(shop.admin().get("/api/orders/" + id).is(200).text("/address/city"))
                .isEqualTo("Wien");
    }

    @Test
    void whoPacksFindsWhatIsPaidAndWhatHasANumber() {
        ApiAnswer order = paid(shop.item(0, 5));
        String number = order.text("/number");
        assertThat(shop.admin().get("/api/orders?status=paid&limit=1").is(200).text("/items/0/status"))
                .isEqualTo("paid");
        for (Api reader : List.of(shop.admin(), buyer)) {
            assertThat(reader.get("/api/orders?status=paid&number=" + number)
                            .is(200)
                            .text("/items/0/id"))
                    .isEqualTo(order.text("/id"));
            assertThat(reader.get("/api/orders?status=packed&number=" + number).at("/items"))
                    .isEmpty();
        }
        assertThat(function.as(TestAccount.any())
                        .get("/api/orders?number=" + number)
                        .is(200)
                        .at("/items"))
                .isEmpty();
        shop.admin().get("/api/orders?status=PAID").isProblem(422, "validation-failed");
    }

    @Test
    void theOrdersOfAnErasedAccountTellNothingOfIt() throws Exception {
        UUID id = placed(shop.item(1000, 5)).id();
        // How somebody was judged, and whom a promotion is for, is not theirs to take along.
        ExportViews.assertComplete("orders", List.of("fraud_assessment", "customer_segment_member"));
        assertThat(ExportViews.plan("orders", "orders")).contains("order_by_account");
        assertThat(Rows.count(
                        "select count(*) from orders.pub_export where account_id = ? and kind = 'orders'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        ApiAnswer order = shop.admin().get("/api/orders/" + id).is(200);
        assertThat(order.at("/address").isNull()).isTrue();
        assertThat(order.at("/lines")).hasSize(2);
    }

    @Test
    void whatIsNotSentToAnErasedAccountIsCancelled() throws Exception {
        Shop.Item item = shop.item(1000, 6);
        UUID sent = paid(shop.item(0, 5)).id();
        move(sent, "packed").is(200);
        move(sent, "shipped").is(200);
        UUID open = placed(item).id();
        UUID paid = placed(item).id();
        buyer.post("/api/orders/" + paid + "/payment", Map.of("paymentMethod", "tok_ok"))
                .is(200);
        assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(4);
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        for (UUID id : List.of(open, paid)) {
            assertThat(shop.admin().get("/api/orders/" + id).is(200).text("/status"))
                    .isEqualTo("cancelled");
        }
        assertThat(shop.admin().get("/api/orders/" + sent).is(200).text("/status"))
                .isEqualTo("shipped");
        assertThat(shop.stock(item).at("/reserved").asInt()).isZero();
        function.tick("payments-due");
        assertThat(Rows.texts("select status from orders.payment where order_id = ?", paid))
                .containsExactly("refunded");
    }

    @Test
    void theDatabaseKeepsNoOrderWhoseLinesDoNotAddUp() {
        UUID id = placed(shop.item(1000, 5)).id();
        assertThatThrownBy(() -> Rows.update(
                        "update orders.order_line set discount = 1, total = total - 1 where order_id = ? and position = 0",
                        id))
                .hasMessageContaining("do not add up");
    }

    private static long purchases(UUID id) {
        return Rows.count("select count(*) from orders.pub_purchase where order_id = ?", id);
    }
}
