package dev.medley.orders.rates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class RatesTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api buyer;

    RatesTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(TestAccount.any());
    }

    private ApiAnswer bought(Shop.Item item, String country, String method) {
        Shop.fill(buyer, 1, List.of(item));
        Map<String, Object> order = new HashMap<>(Shop.order(country));
        order.put("shippingMethod", method);
        return buyer.post("/api/orders", order);
    }

    @Test
    void ordersArePlacedAtTheRatesOfToday() {
        Shop.Item item = shop.item(1000, 10);
        shop.admin().put("/api/tax-rates/NZ/standard", Map.of("rate", 1500)).is(200);
        assertThat(bought(item, "NZ", "standard")
                        .is(201)
                        .at("/lines/0/tax/amount")
                        .asLong())
                .isEqualTo(150);
        shop.admin().put("/api/tax-rates/NZ/standard", Map.of("rate", 1000)).is(200);
        assertThat(function.api()
                        .get("/api/tax-rates?country=NZ")
                        .is(200)
                        .at("/items/0/rate")
                        .asInt())
                .isEqualTo(1000);
        assertThat(bought(item, "NZ", "standard")
                        .is(201)
                        .at("/lines/0/tax/amount")
                        .asLong())
                .isEqualTo(100);
        shop.admin().delete("/api/tax-rates/NZ/standard").is(204);
        shop.admin().delete("/api/tax-rates/NZ/standard").isProblem(404, "rate-unknown");
        assertThat(bought(item, "NZ", "standard").is(201).at("/tax/amount").asLong())
                .isZero();
    }

    @Test
    void thingsAreSentAsTheTableSays() {
        Shop.Item item = shop.item(1000, 10);
        bought(item, "NZ", "ship").isProblem(422, "shipping-unavailable");
        Map<String, Object> rate = Map.of("title", "By ship", "base", 700, "perKilogram", 50);
        shop.admin().put("/api/shipping-rates/ship/any/EUR", rate).is(200);
        assertThat(bought(item, "NZ", "ship")
                        .is(201)
                        .at("/lines/1/unitPrice/amount")
                        .asLong())
                .isEqualTo(750);
        shop.admin()
                .put("/api/shipping-rates/ship/NZ/EUR", Map.of("title", "By ship", "base", 900, "perKilogram", 0))
                .is(200);
        assertThat(bought(item, "NZ", "ship")
                        .is(201)
                        .at("/lines/1/unitPrice/amount")
                        .asLong())
                .isEqualTo(900);
        assertThat(function.api()
                        .get("/api/shipping-rates?country=NZ")
                        .is(200)
                        .at("")
                        .findValuesAsText("country"))
                .contains("NZ", "any");
        shop.admin().delete("/api/shipping-rates/ship/NZ/EUR").is(204);
        shop.admin().delete("/api/shipping-rates/ship/any/EUR").is(204);
        shop.admin().delete("/api/shipping-rates/ship/any/EUR").isProblem(404, "rate-unknown");
    }

    @Test
    void whatIsWrongIsRefused() {
        shop.admin().put("/api/tax-rates/XX/standard", Map.of("rate", 1)).isProblem(422, "country-invalid");
        shop.admin().put("/api/tax-rates/AT/Standard", Map.of("rate", 1)).isProblem(422, "rate-name-invalid");
        shop.admin().put("/api/tax-rates/AT/standard", Map.of("rate", 10_001)).isProblem(422, "validation-failed");
        shop.admin().put("/api/tax-rates/AT/standard", Map.of("rate", -1)).isProblem(422, "validation-failed");
        Map<String, Object> rate = Map.of("title", "By ship", "base", 700, "perKilogram", 50);
        shop.admin().put("/api/shipping-rates/ship/AT/XXX", rate).isProblem(422, "currency-invalid");
        shop.admin().put("/api/shipping-rates/ship/XX/EUR", rate).isProblem(422, "country-invalid");
        shop.admin().put("/api/shipping-rates/SHIP/AT/EUR", rate).isProblem(422, "rate-name-invalid");
        buyer.put("/api/tax-rates/AT/standard", Map.of("rate", 0)).isProblem(403, "permission-missing");
        buyer.put("/api/shipping-rates/ship/AT/EUR", rate).isProblem(403, "permission-missing");
        function.api().get("/api/tax-rates?country=XX").isProblem(422, "country-invalid");
        assertThat(function.api().get("/api/tax-rates").is(200).at("").findValuesAsText("country"))
                .contains("AT", "GB");
        assertThat(function.api().get("/api/shipping-rates").is(200).at("").findValuesAsText("method"))
                .contains("express");
    }
}
