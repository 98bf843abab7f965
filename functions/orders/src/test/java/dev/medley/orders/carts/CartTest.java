package dev.medley.orders.carts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class CartTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api buyer;

    CartTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(account);
    }

    private static ApiAnswer put(Api who, Shop.Item item, int quantity) {
        return who.post("/api/cart/lines", Map.of("variantId", item.variantId(), "quantity", quantity));
    }

    private record Guest(String token, Api api) {
        ApiAnswer cart() {
            return api.get("/api/cart");
        }
    }

    private Guest guest() {
        String token = function.api()
                .post("/api/cart", Map.of("currency", "EUR"))
                .is(201)
                .text("/token");
        return new Guest(token, function.api().header("Cart-Token", token));
    }

    /** Such as an API key whose scopes are others. */
    @Test
    void whoeverLacksThePermissionForCartsIsNobodyThere() {
        buyer.post("/api/cart", Map.of("currency", "EUR")).is(201);
        Api other = function.as(new TestAccount(account.id(), "no-such-role", Duration.ZERO, false, null));
        other.get("/api/cart").isProblem(401, "cart-token-required");
        assertThat(other.post("/api/cart", Map.of("currency", "USD")).is(201).text("/token"))
                .isNotEmpty();
        assertThat(buyer.get("/api/cart").is(200).text("/currency")).isEqualTo("EUR");
    }

    @Test
    void whatIsPutInTwiceIsOneLine() {
        Shop.Item item = shop.item(1250, 10);
        buyer.post("/api/cart", Map.of("currency", "EUR")).is(201);
        put(buyer, item, 2).is(200);
        ApiAnswer cart = put(buyer, item, 1).is(200);
        assertThat(cart.at("/lines")).hasSize(1);
        assertThat(cart.at("/lines/0/quantity").asInt()).isEqualTo(3);
        assertThat(cart.at("/lines/0/amount/amount").asLong()).isEqualTo(3750);
        assertThat(cart.at("/subtotal/amount").asLong()).isEqualTo(3750);
        assertThat(cart.at("/lines/0/problems")).isEmpty();
        assertThat(buyer.get("/api/cart").is(200).at("/lines")).isEqualTo(cart.at("/lines"));
        String line = "/api/cart/lines/" + cart.text("/lines/0/id");
        assertThat(buyer.put(line, Map.of("quantity", 1))
                        .is(200)
                        .at("/subtotal/amount")
                        .asLong())
                .isEqualTo(1250);
        assertThat(buyer.delete(line).is(200).at("/lines")).isEmpty();
        buyer.delete(line).isProblem(404, "cart-line-unknown");
    }

    @Test
    void everyLineSaysWhatBecameOfIt() {
        List<Shop.Item> items =
                IntStream.range(0, 4).mapToObj(_ -> shop.item(1000, 5)).toList();
        Shop.fill(buyer, 4, items);
        Shop.price(items.get(0).variantId(), 900);
        Rows.update(
                "update catalog.pub_variant set sellable = false where variant_id = ?",
                items.get(1).variantId());
        shop.adjust(items.get(2).levelId(), 5, 3).is(200);
        Rows.update(
                "delete from catalog.pub_price where variant_id = ?",
                items.get(3).variantId());
        ApiAnswer cart = buyer.get("/api/cart").is(200);
        assertThat(problems(cart, items.get(0))).isEqualTo("[\"price-changed\"]");
        assertThat(problems(cart, items.get(1))).isEqualTo("[\"not-sold\"]");
        assertThat(problems(cart, items.get(2))).isEqualTo("[\"not-available\"]");
        assertThat(problems(cart, items.get(3))).isEqualTo("[\"no-price\"]");
        assertThat(cart.at("/subtotal/amount").asLong()).isEqualTo(3600);
        ApiAnswer accepted = buyer.put("/api/cart/lines/" + line(cart, items.get(0)), Map.of("quantity", 4))
                .is(200);
        assertThat(problems(accepted, items.get(0))).isEqualTo("[]");
    }

    @Test
    void aGuestsCartIsMergedAtSignIn() {
        Shop.Item both = shop.item(1000, 2_000);
        Shop.Item guests = shop.item(500, 10);
        Guest guest = guest();
        put(guest.api(), both, 600).is(200);
        put(guest.api(), guests, 2).is(200);
        Shop.fill(buyer, 500, List.of(both));
        String token = guest().cart().is(200).text("/id") + ".wrong";
        buyer.post("/api/cart/merge", Map.of("cartToken", token)).isProblem(404, "cart-unknown");
        ApiAnswer merged = buyer.post("/api/cart/merge", Map.of("cartToken", guest.token()))
                .is(200);
        assertThat(quantity(merged, both)).isEqualTo(999);
        assertThat(quantity(merged, guests)).isEqualTo(2);
        guest.cart().isProblem(404, "cart-unknown");
    }

    @Test
    void nobodyOpensAnothersCart() {
        function.api().get("/api/cart").isProblem(401, "cart-token-required");
        function.api().header("Cart-Token", "nonsense").get("/api/cart").isProblem(404, "cart-unknown");
        UUID id = guest().cart().is(200).id();
        function.api()
                .header("Cart-Token", id + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .get("/api/cart")
                .isProblem(404, "cart-unknown");
        buyer.get("/api/cart").isProblem(404, "cart-unknown");
    }

    @Test
    void whatNobodySellsIsNotPutIn() {
        buyer.post("/api/cart", Map.of("currency", "XXX")).isProblem(422, "currency-invalid");
        buyer.post("/api/cart", Map.of("currency", "EUR")).is(201);
        buyer.post("/api/cart/lines", Map.of("variantId", UUID.randomUUID(), "quantity", 1))
                .isProblem(422, "variant-unknown");
        Shop.Item item = shop.item(1000, 5);
        put(buyer, item, 0).isProblem(422, "validation-failed");
        put(buyer, item, 999).is(200);
        put(buyer, item, 1).isProblem(422, "quantity-invalid");
    }

    @Test
    void whatNobodyUsesIsRemoved() {
        Guest guest = guest();
        UUID id = guest.cart().is(200).id();
        FunctionUnderTest later = function.later(Duration.ofDays(61));
        later.api().header("Cart-Token", guest.token()).get("/api/cart").isProblem(404, "cart-unknown");
        later.tick("carts-expiry");
        assertThat(Rows.count("select count(*) from orders.cart where id = ?", id))
                .isZero();
    }

    @Test
    void anErasedAccountHasNoCart() {
        Shop.fill(buyer, 1, List.of(shop.item(1000, 5)));
        new Deliveries(function, "orders-work").deliver("account.erased", account.id(), Map.of());
        buyer.get("/api/cart").isProblem(404, "cart-unknown");
    }

    @Test
    void statementsDoNotGrowWithLines() {
        Shop.fill(buyer, 1, List.of(shop.item(1000, 5)));
        List<String> few = Statements.during(() -> function.call(LambdaRequests.get("/api/cart"), account));
        Shop.fill(
                buyer,
                1,
                IntStream.range(0, 5).mapToObj(_ -> shop.item(1000, 5)).toList());
        List<String> many = Statements.during(() -> function.call(LambdaRequests.get("/api/cart"), account));
        assertThat(many).isEqualTo(few).hasSize(4);
    }

    private static String problems(ApiAnswer cart, Shop.Item item) {
        return cart.at("/lines/" + index(cart, item) + "/problems").toString();
    }

    private static int quantity(ApiAnswer cart, Shop.Item item) {
        return cart.at("/lines/" + index(cart, item) + "/quantity").asInt();
    }

    private static String line(ApiAnswer cart, Shop.Item item) {
        return cart.text("/lines/" + index(cart, item) + "/id");
    }

    private static int index(ApiAnswer cart, Shop.Item item) {
        return IntStream.range(0, cart.at("/lines").size())
                .filter(i -> cart.text("/lines/" + i + "/variantId")
                        .equals(item.variantId().toString()))
                .findFirst()
                .orElseThrow();
    }
}
