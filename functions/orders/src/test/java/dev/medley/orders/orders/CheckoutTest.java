package dev.medley.orders.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class CheckoutTest {

    private static final int BUYERS = Campaign.rounds(60, 500);

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api buyer;

    CheckoutTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(account);
    }

    @Test
    void whatIsInTheCartIsBought() {
        Shop.Item mug = shop.item(1999, 10);
        Shop.Item pen = shop.item(333, 10);
        Shop.fill(buyer, 3, List.of(mug, pen));
        ApiAnswer order = buyer.post("/api/orders", Shop.order()).is(201);
        assertThat(order.at("/lines")).hasSize(3);
        assertThat(order.text("/lines/2/kind")).isEqualTo("shipping");
        assertThat(order.at("/subtotal/amount").asLong()).isEqualTo(3 * 1999 + 3 * 333 + 490);
        assertThat(order.at("/lines/0/tax/amount").asLong()).isEqualTo(1199);
        assertThat(order.at("/lines/1/tax/amount").asLong()).isEqualTo(200);
        assertThat(sumOfLines(order)).isEqualTo(order.at("/total/amount").asLong());
        assertThat(order.text("/number")).startsWith("M");
        assertThat(buyer.get("/api/orders/" + order.id()).is(200).at("/lines")).isEqualTo(order.at("/lines"));
        assertThat(buyer.get("/api/orders").is(200).text("/items/0/id"))
                .isEqualTo(order.id().toString());
        assertThat(buyer.get("/api/cart").is(200).at("/lines")).isEmpty();
        assertThat(shop.stock(mug).at("/reserved").asInt()).isEqualTo(3);
        assertThat(shop.stock(mug).at("/available").asInt()).isEqualTo(7);
        assertThat(Rows.texts(
                        "select data->>'number' from events.event where type = 'order.placed' and subject_id = ?",
                        order.id()))
                .containsExactly(order.text("/number"));
    }

    @Test
    void ofManyBuyersAsManyBuyAsThereIsStock() throws Exception {
        for (int stock : List.of(1, BUYERS / 5)) {
            Shop.Item item = shop.item(1000, stock);
            List<Api> buyers = IntStream.range(0, BUYERS)
                    .mapToObj(_ -> function.as(TestAccount.any()))
                    .toList();
            buyers.forEach(each -> Shop.fill(each, 1, List.of(item)));
            Map<Integer, Long> answers = AtOnce.each(buyers, each -> each.post("/api/orders", Shop.order())).stream()
                    .collect(Collectors.groupingBy(ApiAnswer::status, Collectors.counting()));
            assertThat(answers).isEqualTo(Map.of(201, (long) stock, 409, (long) BUYERS - stock));
            assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(stock);
            assertThat(Rows.count(
                            "select count(distinct order_id) from orders.order_line where variant_id = ?",
                            item.variantId()))
                    .isEqualTo(stock);
        }
    }

    @Test
    void buyersOfTheSameThingsInAnotherOrderDoNotLockEachOtherOut() throws Exception {
        List<Shop.Item> items =
                IntStream.range(0, 4).mapToObj(_ -> shop.item(1000, 1_000)).toList();
        List<Api> buyers = IntStream.range(0, 20)
                .mapToObj(_ -> function.as(TestAccount.any()))
                .toList();
        for (int i = 0; i < buyers.size(); i++) {
            Shop.fill(buyers.get(i), 1, i % 2 == 0 ? items : items.reversed());
        }
        assertThat(AtOnce.each(
                        buyers, each -> each.post("/api/orders", Shop.order()).status()))
                .containsOnly(201);
    }

    @Test
    void aRequestThatIsRepeatedAtOnceMakesOneOrder() throws Exception {
        Shop.Item item = shop.item(1000, 100);
        Shop.fill(buyer, 1, List.of(item));
        Api once = buyer.header("Idempotency-Key", UUID.randomUUID().toString());
        List<ApiAnswer> answers =
                AtOnce.each(IntStream.range(0, 50).boxed().toList(), _ -> once.post("/api/orders", Shop.order()));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        String body = once.post("/api/orders", Shop.order()).is(201).body();
        assertThat(answers).allMatch(answer -> answer.body().equals(body));
        assertThat(buyer.get("/api/orders").is(200).at("/items")).hasSize(1);
        assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeBoughtChangesNothing() {
        Shop.Item item = shop.item(1000, 2);
        buyer.post("/api/orders", Shop.order()).isProblem(404, "cart-unknown");
        Shop.fill(buyer, 3, List.of(item));
        buyer.post("/api/orders", Shop.order()).isProblem(409, "cart-changed");
        ApiAnswer cart = buyer.get("/api/cart").is(200);
        buyer.put("/api/cart/lines/" + cart.text("/lines/0/id"), Map.of("quantity", 2))
                .is(200);
        Map<String, Object> cheaper = new HashMap<>(Shop.order());
        cheaper.put("expectedTotal", Map.of("amount", 1, "currency", "EUR"));
        buyer.post("/api/orders", cheaper).isProblem(409, "order-total-changed");
        Map<String, Object> unknown = new HashMap<>(Shop.order());
        unknown.put("shippingMethod", "pigeon");
        buyer.post("/api/orders", unknown).isProblem(422, "shipping-unavailable");
        buyer.post("/api/orders", Shop.order("XX")).isProblem(422, "country-invalid");
        assertThat(shop.stock(item).at("/reserved").asInt()).isZero();
        buyer.post("/api/orders", Shop.order()).is(201);
        buyer.post("/api/orders", Shop.order()).isProblem(409, "cart-empty");
    }

    @Test
    void oneOrderTakesFromSeveralLocations() {
        Shop.Item item = shop.item(1000, 3);
        UUID second = shop.level(item.variantId(), shop.location(), false, 0);
        shop.adjust(second, 0, 4).is(200);
        Shop.fill(buyer, 6, List.of(item));
        buyer.post("/api/orders", Shop.order()).is(201);
        assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(2);
        assertThat(shop.admin()
                        .get("/api/inventory/levels/" + second)
                        .at("/reserved")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void whatIsBackOrderedIsSoldBeforeItIsThere() {
        Shop.Item item = shop.item(1000, 1, true);
        Shop.fill(buyer, 5, List.of(item));
        buyer.post("/api/orders", Shop.order()).is(201);
        assertThat(shop.stock(item).at("/reserved").asInt()).isEqualTo(5);
        shop.adjust(item.levelId(), 1, 2).is(200);
    }

    @Test
    void statementsDoNotGrowWithLines() {
        Shop.fill(buyer, 1, List.of(shop.item(1000, 5)));
        int few = checkout();
        Shop.fill(
                buyer,
                1,
                IntStream.range(0, 6).mapToObj(_ -> shop.item(1000, 5)).toList());
        assertThat(checkout()).isEqualTo(few);
    }

    private int checkout() {
        return Statements.during(() -> assertThat(
                                function.call(LambdaRequests.post("/api/orders", Shop.order()), account)
                                        .getStatusCode())
                        .isEqualTo(201))
                .size();
    }

    private static long sumOfLines(ApiAnswer order) {
        return StreamSupport.stream(order.at("/lines").spliterator(), false)
                .mapToLong(line -> line.at("/total/amount").asLong())
                .sum();
    }
}
