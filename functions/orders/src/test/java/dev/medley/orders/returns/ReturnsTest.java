package dev.medley.orders.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Purchase;
import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class ReturnsTest {

    private static final String RETURNS = "/api/returns";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api buyer;
    private final Shop.Item mug;
    private final Shop.Item pen;

    ReturnsTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(account);
        mug = shop.item(1000, 10);
        pen = shop.item(333, 10);
    }

    private Purchase delivered() {
        return Purchase.of(shop, buyer, 3, List.of(mug, pen)).delivered();
    }

    private static Map<String, Object> request(Purchase purchase, Map<String, Object> line) {
        return Map.of("orderId", purchase.id(), "lines", List.of(line));
    }

    private static Map<String, Object> line(String lineId, int quantity) {
        return Map.of("lineId", lineId, "quantity", quantity, "reason", "damaged", "comment", "Broken");
    }

    private UUID requested(Purchase purchase, String lineId, int quantity) {
        return buyer.post(RETURNS, request(purchase, line(lineId, quantity)))
                .is(201)
                .id();
    }

    private ApiAnswer decide(UUID id, boolean isApproved) {
        return shop.admin().put(RETURNS + "/" + id + "/decision", Map.of("approved", isApproved));
    }

    private ApiAnswer receive(UUID id, String lineId, int accepted) {
        return shop.admin()
                .post(
                        RETURNS + "/" + id + "/receipt",
                        Map.of("lines", List.of(Map.of("lineId", lineId, "accepted", accepted, "restock", true))));
    }

    private ApiAnswer refund(UUID id) {
        return shop.admin().post(RETURNS + "/" + id + "/refund", Map.of());
    }

    @Test
    void whatComesBackIsPutIntoTheStockAndPaidBack() {
        Purchase purchase = delivered();
        String line = purchase.line(0);
        UUID id = requested(purchase, line, 2);
        assertThat(decide(id, true).is(200).text("/status")).isEqualTo("approved");
        int before = shop.stock(mug).at("/onHand").asInt();
        assertThat(receive(id, line, 2).is(200).text("/status")).isEqualTo("received");
        assertThat(shop.stock(mug).at("/onHand").asInt()).isEqualTo(before + 2);
        ApiAnswer refunded = refund(id).is(200);
        assertThat(refunded.text("/status")).isEqualTo("refunded");
        assertThat(refunded.at("/refundAmount").asLong()).isEqualTo(2400);
        function.tick("payments-due");
        assertThat(purchase.payment().at("/refunded/amount").asLong()).isEqualTo(2400);
        assertThat(purchase.status()).isEqualTo("delivered");
        assertThat(buyer.get("/api/orders/" + purchase.id() + "/timeline")
                        .at("")
                        .findValuesAsText("note"))
                .contains(
                        "A return is requested.",
                        "A return is approved.",
                        "A return is received.",
                        "A return is refunded.");
        assertThat(Rows.texts(
                        "select data->>'status' from events.event where type = 'return.changed' and subject_id = ? order by id",
                        id))
                .containsExactly("requested", "approved", "received", "refunded");
    }

    @Test
    void anOrderWhoseEveryPieceComesBackIsRefundedWithItsShipping() {
        Purchase purchase = delivered();
        UUID pens = requested(purchase, purchase.line(1), 3);
        UUID mugs = requested(purchase, purchase.line(0), 3);
        decide(pens, true).is(200);
        decide(mugs, true).is(200);
        receive(pens, purchase.line(1), 3).is(200);
        long first = refund(pens).is(200).at("/refundAmount").asLong();
        assertThat(first).isEqualTo(1199);
        receive(mugs, purchase.line(0), 3).is(200);
        assertThat(purchase.status()).isEqualTo("returned");
        long total = purchase.read().at("/total/amount").asLong();
        assertThat(refund(mugs).is(200).at("/refundAmount").asLong()).isEqualTo(total - first);
        function.tick("payments-due");
        assertThat(purchase.payment().text("/status")).isEqualTo("refunded");
        assertThat(purchase.timeline())
                .containsSubsequence("placed", "paid", "packed", "shipped", "delivered", "returned", "refunded");
    }

    @Test
    void eachReturnOfAnOrderIsPaidBackWhatItIsWorth() {
        Purchase purchase = delivered();
        UUID pens = requested(purchase, purchase.line(1), 3);
        UUID mugs = requested(purchase, purchase.line(0), 3);
        decide(pens, true).is(200);
        decide(mugs, true).is(200);
        receive(pens, purchase.line(1), 3).is(200);
        receive(mugs, purchase.line(0), 3).is(200);
        assertThat(purchase.status()).isEqualTo("returned");
        assertThat(refund(mugs).is(200).at("/refundAmount").asLong()).isEqualTo(3600);
        assertThat(purchase.status()).isEqualTo("returned");
        long total = purchase.read().at("/total/amount").asLong();
        assertThat(refund(pens).is(200).at("/refundAmount").asLong()).isEqualTo(total - 3600);
        assertThat(purchase.status()).isEqualTo("refunded");
        function.tick("payments-due");
        assertThat(purchase.payment().text("/status")).isEqualTo("refunded");
    }

    @Test
    void partsOfALineAddUpToIt() {
        Purchase purchase = delivered();
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            UUID id = requested(purchase, purchase.line(1), 1);
            decide(id, true).is(200);
            receive(id, purchase.line(1), 1).is(200);
            sum += refund(id).is(200).at("/refundAmount").asLong();
        }
        assertThat(sum).isEqualTo(purchase.read().at("/lines/1/total/amount").asLong());
    }

    @Test
    void noStepIsLeftOut() {
        Purchase purchase = delivered();
        String line = purchase.line(0);
        UUID id = requested(purchase, line, 1);
        receive(id, line, 1).isProblem(409, "return-status-not-allowed");
        refund(id).isProblem(409, "return-status-not-allowed");
        decide(id, false).is(200);
        decide(id, true).isProblem(409, "return-status-not-allowed");
        buyer.post(RETURNS + "/" + id + "/withdrawal", Map.of()).isProblem(409, "return-status-not-allowed");
        UUID second = requested(purchase, line, 3);
        shop.admin()
                .header("If-Match", "\"9\"")
                .put(RETURNS + "/" + second + "/decision", Map.of("approved", true))
                .isProblem(412, "precondition-failed");
        assertThat(buyer.post(RETURNS + "/" + second + "/withdrawal", Map.of())
                        .is(200)
                        .text("/status"))
                .isEqualTo("withdrawn");
        UUID third = requested(purchase, line, 3);
        decide(third, true).is(200);
        receive(third, line, 4).isProblem(422, "return-line-invalid");
        receive(third, purchase.line(1), 1).isProblem(422, "return-line-invalid");
        Map<String, Object> none = Map.of("lineId", line, "accepted", 0, "restock", false);
        shop.admin()
                .post(RETURNS + "/" + third + "/receipt", Map.of("lines", List.of(none, none)))
                .isProblem(422, "return-line-invalid");
        receive(third, line, 0).is(200);
        assertThat(refund(third).is(200).at("/refundAmount").asLong()).isZero();
        decide(UUID.randomUUID(), true).isProblem(404, "return-unknown");
    }

    @Test
    void eachPieceIsSentBackOnce() throws Exception {
        Purchase purchase = delivered();
        String line = purchase.line(0);
        buyer.post(RETURNS, request(purchase, line(line, 4))).isProblem(422, "return-line-invalid");
        buyer.post(RETURNS, request(purchase, line(purchase.line(2), 1))).isProblem(422, "return-line-invalid");
        buyer.post(RETURNS, Map.of("orderId", purchase.id(), "lines", List.of(line(line, 1), line(line, 1))))
                .isProblem(422, "return-line-invalid");
        List<Integer> answers = AtOnce.each(
                IntStream.range(0, 8).boxed().toList(),
                _ -> buyer.post(RETURNS, request(purchase, line(line, 1))).status());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
        assertThat(buyer.get(RETURNS).is(200).at("/items")).hasSize(3);
    }

    @Test
    void onlyWhatHasArrivedLatelyIsSentBack() {
        Purchase purchase = Purchase.of(shop, buyer, 1, List.of(mug));
        String line = purchase.line(0);
        buyer.post(RETURNS, request(purchase, line(line, 1))).isProblem(409, "return-not-possible");
        purchase.delivered();
        function.later(Duration.ofDays(31))
                .as(account)
                .post(RETURNS, request(purchase, line(line, 1)))
                .isProblem(409, "return-not-possible");
        UUID id = requested(purchase, line, 1);
        Api other = function.as(TestAccount.any());
        other.post(RETURNS, request(purchase, line(line, 1))).isProblem(404, "order-unknown");
        other.get(RETURNS + "/" + id).isProblem(404, "return-unknown");
        other.post(RETURNS + "/" + id + "/withdrawal", Map.of()).isProblem(404, "return-unknown");
        other.put(RETURNS + "/" + id + "/decision", Map.of("approved", true)).isProblem(403, "permission-missing");
        assertThat(shop.admin().get(RETURNS + "/" + id).is(200).text("/lines/0/reason"))
                .isEqualTo("damaged");
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        assertThat(shop.admin().get(RETURNS + "/" + id).at("/lines/0/comment").isNull())
                .isTrue();
    }
}
