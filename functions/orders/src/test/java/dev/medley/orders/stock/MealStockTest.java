package dev.medley.orders.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Purchase;
import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A meal is made once it is ordered, as long as nobody counts it. */
@FunctionTest(value = "orders", settings = "medley.stage=local")
class MealStockTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api buyer;

    MealStockTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        buyer = function.as(TestAccount.any());
    }

    private Shop.Item meal() {
        UUID variantId = shop.variant(900);
        Rows.update(
                "update catalog.pub_variant set sku = ? where variant_id = ?", "MEAL-" + UUID.randomUUID(), variantId);
        return new Shop.Item(variantId, Shop.product(variantId), variantId);
    }

    @Test
    void aMealThatNobodyCountsIsOrderedAndDelivered() {
        Shop.Item meal = meal();
        Purchase bought = Purchase.of(shop, buyer, 3, List.of(meal)).delivered();
        assertThat(bought.status()).isEqualTo("delivered");
        Purchase another = Purchase.of(shop, function.as(TestAccount.any()), 2, List.of(meal));
        assertThat(another.status()).isEqualTo("paid");
        assertThat(Rows.texts(
                        "select on_hand || ' ' || reserved from orders.stock_level where variant_id = ?",
                        meal.variantId()))
                .containsExactly("0 2");
    }

    @Test
    void aMealThatIsCountedIsSoldOutInTheEnd() {
        Shop.Item meal = meal();
        UUID level = shop.level(meal.variantId(), shop.location(), false, 0);
        shop.adjust(level, 0, 2).is(200);
        Purchase bought = Purchase.of(shop, buyer, 2, List.of(meal));
        assertThat(bought.status()).isEqualTo("paid");
        Api late = function.as(TestAccount.any());
        Shop.fill(late, 1, List.of(meal));
        late.post("/api/orders", Shop.order()).is(409);
    }

    /** What is no meal is there only once somebody has counted it. */
    @Test
    void whatIsNoMealAndIsNotCountedIsNotSold() {
        UUID variantId = shop.variant(900);
        Shop.fill(buyer, 1, List.of(new Shop.Item(variantId, Shop.product(variantId), variantId)));
        buyer.post("/api/orders", Shop.order()).is(409);
    }
}
