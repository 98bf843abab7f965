package dev.medley.orders.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.Shop;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class InventoryTest {

    private static final String LEVELS = "/api/inventory/levels/";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api admin;

    InventoryTest(FunctionUnderTest function) {
        this.function = function;
        shop = new Shop(function);
        admin = shop.admin();
    }

    @Test
    void whoCountsSaysHowManyThereWere() {
        Shop.Item item = shop.item(1000, 5);
        shop.adjust(item.levelId(), 4, 9).isProblem(412, "stock-stale");
        assertThat(shop.stock(item).at("/onHand").asInt()).isEqualTo(5);
        assertThat(shop.adjust(item.levelId(), 5, 9).is(200).at("/available").asInt())
                .isEqualTo(9);
        ApiAnswer movements =
                admin.get(LEVELS + item.levelId() + "/movements?limit=1").is(200);
        assertThat(movements.at("/items/0/onHandChange").asInt()).isEqualTo(4);
        assertThat(movements.text("/items/0/kind")).isEqualTo("adjusted");
        assertThat(movements.text("/items/0/reason")).isEqualTo("counted");
        assertThat(movements.text("/nextCursor")).isNotEmpty();
        assertThat(admin.get("/api/inventory/levels?variantId=" + item.variantId())
                        .is(200)
                        .text("/items/0/id"))
                .isEqualTo(item.levelId().toString());
    }

    @Test
    void ofManyWhoCountAtOnceOneIsRight() throws Exception {
        Shop.Item item = shop.item(1000, 5);
        List<ApiAnswer> answers =
                AtOnce.each(IntStream.range(10, 20).boxed().toList(), count -> shop.adjust(item.levelId(), 5, count));
        assertThat(answers.stream().collect(Collectors.groupingBy(ApiAnswer::status, Collectors.counting())))
                .isEqualTo(Map.of(200, 1L, 412, 9L));
    }

    @Test
    void stockThatComesAndGoesIsAnnouncedWhenItPassesZero() {
        UUID variantId = shop.variant(1000);
        UUID levelId = shop.level(variantId, shop.location(), false, 0);
        shop.adjust(levelId, 0, 5).is(200);
        shop.adjust(levelId, 5, 3).is(200);
        shop.adjust(levelId, 3, 0).is(200);
        assertThat(announced("stock.changed", variantId, "inStock")).containsExactly("true", "false");
    }

    @Test
    void administratorsAreToldOnceThatFewAreLeft() {
        UUID variantId = shop.variant(1000);
        UUID levelId = shop.level(variantId, shop.location(), false, 3);
        shop.adjust(levelId, 0, 10).is(200);
        shop.adjust(levelId, 10, 3).is(200);
        shop.adjust(levelId, 3, 2).is(200);
        shop.adjust(levelId, 2, 10).is(200);
        shop.adjust(levelId, 10, 1).is(200);
        assertThat(announced("stock.low", variantId, "available")).endsWith("3", "1");
    }

    @Test
    void theRulesOfALevelAreChanged() {
        Shop.Item item = shop.item(1000, 5);
        ApiAnswer level = admin.put(
                        LEVELS + item.levelId(), Map.of("incoming", 7, "backOrder", true, "lowThreshold", 2))
                .is(200);
        assertThat(level.at("/incoming").asInt()).isEqualTo(7);
        assertThat(level.at("/backOrder").asBoolean()).isTrue();
        assertThat(level.at("/onHand").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsReceivedIsNotOnItsWayAnyMore() {
        Shop.Item item = shop.item(1000, 5);
        admin.put(LEVELS + item.levelId(), Map.of("incoming", 7, "backOrder", false, "lowThreshold", 0))
                .is(200);
        Map<String, Object> received = Map.of("expectedOnHand", 5, "onHand", 10, "reason", "received");
        ApiAnswer level =
                admin.post(LEVELS + item.levelId() + "/adjustments", received).is(200);
        assertThat(level.at("/onHand").asInt()).isEqualTo(10);
        assertThat(level.at("/incoming").asInt()).isEqualTo(2);
        assertThat(shop.adjust(item.levelId(), 10, 11).is(200).at("/incoming").asInt())
                .isEqualTo(2);
        Map<String, Object> more = Map.of("expectedOnHand", 11, "onHand", 20, "reason", "received");
        assertThat(admin.post(LEVELS + item.levelId() + "/adjustments", more)
                        .is(200)
                        .at("/incoming")
                        .asInt())
                .isZero();
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Shop.Item item = shop.item(1000, 5);
        UUID locationId = UUID.fromString(shop.stock(item).text("/locationId"));
        Map<String, Object> rules = Map.of("incoming", 0, "backOrder", false, "lowThreshold", 0);
        admin.post(
                        "/api/inventory/levels",
                        Map.of("variantId", item.variantId(), "locationId", locationId, "rules", rules))
                .isProblem(409, "stock-level-exists");
        admin.post(
                        "/api/inventory/levels",
                        Map.of("variantId", UUID.randomUUID(), "locationId", locationId, "rules", rules))
                .isProblem(422, "variant-unknown");
        admin.post(
                        "/api/inventory/levels",
                        Map.of("variantId", item.variantId(), "locationId", UUID.randomUUID(), "rules", rules))
                .isProblem(422, "location-unknown");
        admin.get(LEVELS + UUID.randomUUID()).isProblem(404, "stock-level-unknown");
        String code = admin.get("/api/inventory/locations").is(200).text("/items/0/code");
        admin.post("/api/inventory/locations", Map.of("code", code, "name", "Again"))
                .isProblem(409, "location-exists");
        shop.adjust(item.levelId(), 5, -1).isProblem(422, "validation-failed");
        function.as(TestAccount.any()).get(LEVELS + item.levelId()).isProblem(403, "permission-missing");
    }

    private static List<String> announced(String type, UUID variantId, String field) {
        return Rows.texts(
                "select data->>'" + field + "' from events.event where type = ? and subject_id = ? order by id",
                type,
                variantId);
    }
}
