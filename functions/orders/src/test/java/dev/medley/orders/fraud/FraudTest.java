package dev.medley.orders.fraud;

import static org.assertj.core.api.Assertions.assertThat;

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
class FraudTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Shop.Item item;
    private final String street = "Gasse " + UUID.randomUUID();
    private final String device = "device-" + UUID.randomUUID();

    FraudTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        item = shop.item(1000, 100);
    }

    private Map<String, Object> order(String country) {
        Map<String, Object> order = new HashMap<>(Shop.order());
        order.put(
                "address",
                Map.of("name", "A buyer", "street", street, "postalCode", "1010", "city", "Wien", "country", country));
        order.put("deviceFingerprint", device);
        return order;
    }

    private ApiAnswer placed(Api buyer, String country) {
        Shop.fill(buyer, 1, List.of(item));
        return buyer.post("/api/orders", order(country)).is(201);
    }

    private ApiAnswer assessment(UUID orderId) {
        return shop.admin().get("/api/orders/" + orderId + "/fraud").is(200);
    }

    private static List<String> signals(ApiAnswer assessment) {
        return assessment.at("/reasons").findValuesAsText("signal");
    }

    private ApiAnswer judge(UUID orderId, String verdict) {
        return shop.admin()
                .put("/api/orders/" + orderId + "/fraud/verdict", Map.of("verdict", verdict, "note", "Called them"));
    }

    private static ApiAnswer pay(Api buyer, UUID orderId) {
        return buyer.post("/api/orders/" + orderId + "/payment", Map.of("paymentMethod", "tok_ok"))
                .is(200);
    }

    private static String status(Api buyer, UUID orderId) {
        return buyer.get("/api/orders/" + orderId).is(200).text("/status");
    }

    /** The device and the address of several accounts: more than enough to be looked at. */
    private UUID held(Api buyer) {
        orderOfOthers();
        return placed(buyer, "AT").id();
    }

    private void orderOfOthers() {
        for (int i = 0; i < 3; i++) {
            placed(function.as(TestAccount.any()), "AT");
        }
    }

    @Test
    void anOrderLikeAnyOtherIsAllowed() {
        Api buyer = function.as(TestAccount.any());
        ApiAnswer assessment = assessment(placed(buyer, "AT").id());
        assertThat(assessment.text("/decision")).isEqualTo("allow");
        assertThat(signals(assessment)).doesNotContain("device-shared", "address-velocity", "country-mismatch");
    }

    @Test
    void noMoneyIsTakenUntilSomebodyHasLooked() {
        Api buyer = function.as(TestAccount.any());
        UUID id = held(buyer);
        ApiAnswer assessment = assessment(id);
        assertThat(assessment.text("/decision")).isEqualTo("review");
        assertThat(signals(assessment)).contains("device-shared", "address-velocity");
        assertThat(assessment.at("/reasons").findValuesAsText("explanation"))
                .contains("4 accounts have ordered from the device in a week.");
        assertThat(pay(buyer, id).text("/status")).isEqualTo("authorised");
        function.later(Duration.ofHours(2)).tick("payments-due");
        function.later(Duration.ofHours(2)).tick("orders-expiry");
        assertThat(status(buyer, id)).isEqualTo("placed");
        assertThat(shop.admin()
                        .get("/api/orders/fraud-reviews?limit=100")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("orderId"))
                .contains(id.toString());
        assertThat(judge(id, "genuine").is(200).text("/verdict")).isEqualTo("genuine");
        function.tick("payments-due");
        assertThat(status(buyer, id)).isEqualTo("paid");
        assertThat(shop.admin()
                        .get("/api/orders/fraud-reviews?limit=100")
                        .at("/items")
                        .findValuesAsText("orderId"))
                .doesNotContain(id.toString());
        assertThat(Rows.count("select count(*) from events.event where type = 'order.held' and subject_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void anOrderThatCostsNothingIsNotSentBeforeSomebodyHasLooked() {
        Shop.Item free = shop.item(0, 5);
        int _ = Rows.update(
                "update catalog.pub_variant set needs_shipping = false where variant_id = ?", free.variantId());
        Api buyer = function.as(TestAccount.any());
        orderOfOthers();
        Shop.fill(buyer, 1, List.of(free));
        UUID id = buyer.post("/api/orders", order("AT")).is(201).id();
        assertThat(assessment(id).text("/decision")).isEqualTo("review");
        Map<String, String> packed = Map.of("status", "packed");
        shop.admin().put("/api/orders/" + id + "/status", packed).isProblem(409, "order-held");
        judge(id, "genuine").is(200);
        shop.admin().put("/api/orders/" + id + "/status", packed).is(200);
    }

    @Test
    void fraudThatIsFoundAfterThePaymentIsNotSentAndTheMoneyGoesBack() {
        Api buyer = function.as(TestAccount.any());
        UUID id = placed(buyer, "AT").id();
        pay(buyer, id);
        assertThat(status(buyer, id)).isEqualTo("paid");
        judge(id, "fraud").is(200);
        assertThat(status(buyer, id)).isEqualTo("cancelled");
        function.tick("payments-due");
        assertThat(buyer.get("/api/orders/" + id + "/payment").text("/status")).isEqualTo("refunded");
        shop.admin()
                .put("/api/orders/" + id + "/status", Map.of("status", "packed"))
                .isProblem(409, "order-status-not-allowed");
    }

    @Test
    void whatNobodyLooksAtIsLetGoOf() {
        Api buyer = function.as(TestAccount.any());
        UUID id = held(buyer);
        pay(buyer, id);
        FunctionUnderTest later = function.later(Duration.ofDays(7));
        later.tick("orders-expiry");
        later.tick("payments-due");
        assertThat(status(buyer, id)).isEqualTo("cancelled");
        assertThat(buyer.get("/api/orders/" + id + "/payment").text("/status")).isEqualTo("voided");
    }

    @Test
    void whatIsFoundToBeFraudIsCancelledAndCountsForWhatFollows() {
        Api buyer = function.as(TestAccount.any());
        UUID id = held(buyer);
        pay(buyer, id);
        judge(id, "fraud").is(200);
        function.tick("payments-due");
        assertThat(status(buyer, id)).isEqualTo("cancelled");
        assertThat(buyer.get("/api/orders/" + id + "/payment").text("/status")).isEqualTo("voided");
        int before = shop.stock(item).at("/reserved").asInt();
        Api next = function.as(TestAccount.any());
        ApiAnswer refused = placed(next, "AT");
        assertThat(refused.text("/status")).isEqualTo("cancelled");
        assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(before);
        ApiAnswer assessment = assessment(refused.id());
        assertThat(assessment.text("/decision")).isEqualTo("deny");
        assertThat(signals(assessment)).contains("known-fraud");
        next.post("/api/orders/" + refused.id() + "/payment", Map.of("paymentMethod", "tok_ok"))
                .isProblem(409, "payment-not-due");
        assertThat(next.get("/api/orders/" + refused.id() + "/timeline").at("").findValuesAsText("note"))
                .contains("It was refused after a check.");
    }

    @Test
    void anotherCountryThanBeforeSpeaksAgainstAnOrder() {
        Api buyer = function.as(TestAccount.any());
        placed(buyer, "AT");
        assertThat(signals(assessment(placed(buyer, "DE").id()))).contains("country-mismatch");
        assertThat(signals(assessment(placed(buyer, "AT").id()))).doesNotContain("country-mismatch");
    }

    @Test
    void cardsThatWereDeclinedSpeakAgainstAnOrder() {
        Api buyer = function.as(TestAccount.any());
        UUID id = placed(buyer, "AT").id();
        for (int i = 0; i < 3; i++) {
            buyer.post("/api/orders/" + id + "/payment", Map.of("paymentMethod", "tok_declined"))
                    .is(200);
        }
        assertThat(signals(assessment(placed(buyer, "AT").id()))).contains("cards-declined");
    }

    @Test
    void administratorsSayWhatWeighsHowMuch() {
        ApiAnswer policy = shop.admin().get("/api/orders/fraud-policy").is(200);
        assertThat(shop.admin()
                        .put("/api/orders/fraud-policy", policy.body())
                        .is(200)
                        .at("/rules"))
                .isEqualTo(policy.at("/rules"));
        shop.admin()
                .header("If-Match", "\"9999\"")
                .put("/api/orders/fraud-policy", policy.body())
                .isProblem(412, "precondition-failed");
        shop.admin()
                .put("/api/orders/fraud-policy", Map.of("reviewFrom", 50, "denyFrom", 50, "rules", List.of()))
                .isProblem(422, "fraud-policy-invalid");
        Map<String, Object> rule = Map.of("signal", "device-shared", "weight", 1, "threshold", 1);
        shop.admin()
                .put("/api/orders/fraud-policy", Map.of("reviewFrom", 50, "denyFrom", 90, "rules", List.of(rule, rule)))
                .isProblem(422, "fraud-policy-invalid");
        Api buyer = function.as(TestAccount.any());
        UUID id = placed(buyer, "AT").id();
        buyer.get("/api/orders/" + id + "/fraud").isProblem(403, "permission-missing");
        buyer.put("/api/orders/fraud-policy", policy.body()).isProblem(403, "permission-missing");
        judge(UUID.randomUUID(), "fraud").isProblem(404, "order-unknown");
        shop.admin().get("/api/orders/" + UUID.randomUUID() + "/fraud").isProblem(404, "order-unknown");
    }

    @Test
    void nothingIsKeptOfADeviceInClearAndNothingAtAllAfterErasure() {
        TestAccount account = TestAccount.any();
        UUID id = placed(function.as(account), "AT").id();
        assertThat(Rows.texts("select device from orders.fraud_assessment where order_id = ?", id))
                .allSatisfy(kept -> assertThat(kept).hasSize(64).doesNotContain("device"));
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        assertThat(Rows.count(
                        "select count(*) from orders.fraud_assessment where order_id = ? and coalesce(device, network, address) is null",
                        id))
                .isEqualTo(1);
    }
}
