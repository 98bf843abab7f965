package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class OpinionsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;

    OpinionsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
    }

    @Test
    void anAccountRatesAMealOfOthersOnceAndMayChangeItsMind() {
        UUID id = kitchen.add(meal("Rated")).id();
        String path = MEALS + "/" + id + "/rating";
        Api one = function.as(TestAccount.any());
        Api other = function.as(TestAccount.any());
        one.get(path).isProblem(404, "meal-rating-none");
        one.put(path, Map.of("stars", 2)).is(200);
        other.put(path, Map.of("stars", 5)).is(200);
        assertThat(one.put(path, Map.of("stars", 4)).is(200).at("/stars").asInt())
                .isEqualTo(4);
        ApiAnswer meal = one.get(MEALS + "/" + id).is(200);
        assertThat(meal.at("/rating/average").asDouble()).isEqualTo(4.5);
        assertThat(meal.at("/rating/count").asInt()).isEqualTo(2);
        assertThat(one.get(path).is(200).at("/stars").asInt()).isEqualTo(4);
        one.delete(path).is(204);
        one.delete(path).isProblem(404, "meal-rating-none");
        assertThat(one.get(MEALS + "/" + id).is(200).at("/rating/average").asDouble())
                .isEqualTo(5);
        kitchen.api().put(path, Map.of("stars", 5)).isProblem(403, "meal-own");
        one.put(path, Map.of("stars", 6)).isProblem(422, "validation-failed");
        one.put(MEALS + "/" + UUID.randomUUID() + "/rating", Map.of("stars", 5)).isProblem(404, "meal-unknown");
    }

    @Test
    void favouritesAreListedAsLongAsTheyMayBeRead() {
        UUID id = kitchen.add(meal("Kept")).id();
        String path = MEALS + "/" + id + "/favorite";
        TestAccount account = TestAccount.any();
        Api api = function.as(account);
        api.put(path, "").is(204);
        api.put(path, "").is(204);
        ApiAnswer listed = api.get("/api/meal-favorites").is(200);
        assertThat(texts(listed, "/items", "/meal/title")).containsExactly("Kept");
        assertThat(listed.at("/items/0/meal/favorites").asInt()).isEqualTo(1);
        kitchen.save(id, Map.of("visibility", "author")).is(200);
        assertThat(api.get("/api/meal-favorites").is(200).at("/items/0/meal").isNull())
                .isTrue();
        api.put(path, "").isProblem(404, "meal-unknown");
        api.delete(path).is(204);
        api.delete(path).isProblem(404, "favorite-unknown");
        assertThat(kitchen.api().get(MEALS + "/" + id).is(200).at("/favorites").asInt())
                .isZero();
    }

    @Test
    void authorsSeeHowPopularTheirMealsAreAndAdministratorsHowPopularAllAre() {
        UUID id = kitchen.add(meal("Popular")).id();
        kitchen.add(meal("Unseen"));
        Api reader = function.as(TestAccount.any());
        reader.get(MEALS + "/" + id).is(200);
        reader.get(MEALS + "/" + id).is(200);
        kitchen.api().get(MEALS + "/" + id).is(200);
        reader.put(MEALS + "/" + id + "/favorite", "").is(204);
        reader.put(MEALS + "/" + id + "/rating", Map.of("stars", 4)).is(200);
        order(id);
        ApiAnswer own = kitchen.api().get(MEALS + "/popularity").is(200);
        assertThat(own.at("/items")).hasSize(1);
        assertThat(own.text("/items/0/title")).isEqualTo("Popular");
        assertThat(own.at("/items/0/views").asInt()).isEqualTo(1);
        assertThat(own.at("/items/0/favorites").asInt()).isEqualTo(1);
        assertThat(own.at("/items/0/averageStars").asDouble()).isEqualTo(4);
        assertThat(own.at("/items/0/orders").asInt()).isEqualTo(1);
        assertThat(own.at("/items/0/servingsSold").asInt()).isEqualTo(3);
        assertThat(own.at("/items/0/score").asInt()).isEqualTo(11);
        assertThat(texts(
                        kitchen.admin()
                                .get(MEALS + "/popularity?scope=all&limit=100")
                                .is(200),
                        "/items",
                        "/mealId"))
                .contains(id.toString());
        assertThat(reader.get(MEALS + "/popularity").is(200).at("/items")).isEmpty();
        reader.get(MEALS + "/popularity?scope=all").isProblem(403, "permission-missing");
        assertThat(kitchen.api()
                        .get(MEALS + "/popularity?to=2026-01-01T00:00:00Z")
                        .is(200)
                        .at("/items"))
                .isEmpty();
        kitchen.api()
                .get(MEALS + "/popularity?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .isProblem(422, "period-invalid");
    }

    @Test
    void whatIsThoughtOfMealsIsTakenBackWhileTheirAuthorIsErased() throws Exception {
        for (int round = 0; round < Campaign.rounds(6, 100); round++) {
            Kitchen erased = Kitchen.of(function);
            Api reader = function.as(TestAccount.any());
            List<String> paths = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String path = MEALS + "/" + erased.add(meal("Erased " + i)).id();
                reader.put(path + "/rating", Map.of("stars", 4)).is(200);
                reader.put(path + "/favorite", "").is(204);
                paths.addAll(List.of(path + "/rating", path + "/favorite"));
            }
            paths.add(4, "erasure");
            List<Integer> statuses = AtOnce.each(
                    paths,
                    path -> path.equals("erasure")
                            ? erase(erased)
                            : reader.delete(path).status());
            assertThat(statuses).isSubsetOf(204, 404);
            assertThat(Rows.count(
                            "select count(*) from meals.meal where account_id = ?",
                            erased.author().id()))
                    .isZero();
        }
    }

    private int erase(Kitchen erased) {
        new Deliveries(function, "meals-erasure")
                .deliver("account.erased", erased.author().id(), Map.of());
        return 204;
    }

    @Test
    void ordersWhoseWholeAmountWasGivenBackDoNotCount() {
        UUID id = kitchen.add(meal("Ordered")).id();
        order(id);
        refund(order(id), 500);
        refund(order(id), 1000);
        ApiAnswer own = kitchen.api().get(MEALS + "/popularity").is(200);
        assertThat(own.at("/items/0/orders").asInt()).isEqualTo(2);
        assertThat(own.at("/items/0/servingsSold").asInt()).isEqualTo(6);
        assertThat(own.at("/items/0/score").asInt()).isEqualTo(10);
    }

    private static void refund(UUID order, long cents) {
        Rows.update(
                "insert into orders.pub_refund (refund_id, order_id, refunded_at, amount) values (?, ?, now(), ?)",
                UUID.randomUUID(),
                order,
                cents);
    }

    private static UUID order(UUID id) {
        UUID variant = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        Rows.update("insert into catalog.pub_variant (variant_id, sku) values (?, ?)", variant, "MEAL-" + id);
        Rows.update("insert into orders.pub_order (order_id, paid_at, total) values (?, now(), 1000)", order);
        Rows.update(
                "insert into orders.pub_order_line (line_id, order_id, variant_id, quantity) values (?, ?, ?, 3)",
                UUID.randomUUID(),
                order,
                variant);
        return order;
    }
}
