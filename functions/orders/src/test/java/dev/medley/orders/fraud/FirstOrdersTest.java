package dev.medley.orders.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class FirstOrdersTest {

    private static final String LARGE = "large-first-order";

    private final Shop shop;
    private final Api buyer;
    private final Shop.Item item;

    FirstOrdersTest(FunctionUnderTest function) {
        shop = new Shop(function);
        buyer = function.as(TestAccount.any());
        item = shop.item(60_000, 10);
    }

    private UUID placed() {
        Shop.fill(buyer, 1, List.of(item));
        return buyer.post("/api/orders", Shop.order()).is(201).id();
    }

    private List<String> signals(UUID orderId) {
        return shop.admin()
                .get("/api/orders/" + orderId + "/fraud")
                .is(200)
                .at("/reasons")
                .findValuesAsText("signal");
    }

    @Test
    void severalSmallFirstOrdersAreOneLargeOne() {
        UUID first = placed();
        assertThat(signals(first)).doesNotContain(LARGE);
        assertThat(signals(placed())).contains(LARGE);
        Rows.update("update orders.order set status = 'delivered' where id = ?", first);
        assertThat(signals(placed())).doesNotContain(LARGE);
    }
}
