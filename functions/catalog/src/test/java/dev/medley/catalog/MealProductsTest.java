package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class MealProductsTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Deliveries queue;
    private final TestAccount author = TestAccount.any();
    private final UUID mealId = UUID.randomUUID();
    private final String slug = unique("soup-");

    MealProductsTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        queue = new Deliveries(function, "catalog-meals");
    }

    private void offer(String title, long cents) {
        offer(title, cents, List.of("milk"));
    }

    private void offer(String title, long cents, List<String> allergens) {
        queue.deliver(
                "meal.offered",
                author.id(),
                Map.of(
                        "food",
                        Map.of(
                                "ingredients",
                                List.of("cream", "moon dust"),
                                "allergens",
                                allergens,
                                "allergensUnknown",
                                List.of("moon dust"),
                                "diets",
                                List.of("halal")),
                        "mealId",
                        mealId.toString(),
                        "accountId",
                        author.id().toString(),
                        "title",
                        title,
                        "description",
                        "Hot.",
                        "slug",
                        slug,
                        "language",
                        "en",
                        "price",
                        Map.of("amount", cents, "currency", "EUR")));
    }

    private void withdraw() {
        queue.deliver("meal.withdrawn", author.id(), Map.of("mealId", mealId.toString()));
    }

    private ApiAnswer product() {
        return function.api().get(PRODUCTS + "/" + slug);
    }

    @Test
    void aMealThatIsOfferedIsAProductOfOneVariantUntilItIsWithdrawn() {
        offer("Soup", 900);
        ApiAnswer made = product().is(200);
        assertThat(made.text("/title")).isEqualTo("Soup");
        assertThat(made.text("/variants/0/sku")).isEqualTo("MEAL-" + mealId);
        assertThat(made.at("/variants/0/prices/0/price/amount").asLong()).isEqualTo(900);
        String variant = made.text("/variants/0/id");
        assertThat(made.at("/inStock").asBoolean()).isTrue();
        new Deliveries(function, "catalog-stock")
                .deliver(
                        "stock.changed",
                        author.id(),
                        Map.of("variantId", variant, "productId", made.id().toString(), "inStock", false));
        shop.api()
                .patch(PRODUCTS + "/" + made.id(), Map.of("tags", List.of("soups")))
                .is(200);
        offer("Better soup", 950);
        ApiAnswer changed = product().is(200);
        assertThat(changed.text("/title")).isEqualTo("Better soup");
        assertThat(changed.at("/inStock").asBoolean()).isFalse();
        assertThat(changed.text("/variants/0/id")).isEqualTo(variant);
        assertThat(changed.at("/variants/0/prices/0/price/amount").asLong()).isEqualTo(950);
        assertThat(changed.text("/tags/0")).isEqualTo("soups");
        withdraw();
        product().isProblem(404, "product-unknown");
        offer("Soup again", 900);
        assertThat(product().is(200).id()).isEqualTo(made.id());
        assertThat(Rows.count("select count(*) from catalog.meal_product where meal_id = ?", mealId))
                .isEqualTo(1);
    }

    @Test
    void whoBuysAMealKnowsBeforeWhatIsInIt() {
        offer("Soup", 900);
        UUID id = product().is(200).id();
        String path = PRODUCTS + "/" + id + "/meal";
        ApiAnswer meal = function.api().get(path).is(200);
        assertThat(meal.text("/mealId")).isEqualTo(mealId.toString());
        assertThat(meal.at("/ingredients").toString()).isEqualTo("[\"cream\",\"moon dust\"]");
        assertThat(meal.at("/allergens").toString()).isEqualTo("[\"milk\"]");
        assertThat(meal.text("/allergensUnknown/0")).isEqualTo("moon dust");
        assertThat(meal.text("/diets/0")).isEqualTo("halal");
        offer("Soup", 900, List.of("milk", "nuts"));
        assertThat(function.api().get(path).is(200).at("/allergens").toString()).isEqualTo("[\"milk\",\"nuts\"]");
        withdraw();
        function.api().get(path).isProblem(404, "product-meal-unknown");
        function.api().get(PRODUCTS + "/" + UUID.randomUUID() + "/meal").isProblem(404, "product-meal-unknown");
    }

    @Test
    void anOfferThatIsRepeatedChangesNothingAndOneThatChangesDoesNotPublishWhatAnAdministratorHasArchived() {
        offer("Soup", 900);
        ApiAnswer made = product().is(200);
        offer("Soup", 900);
        assertThat(product().is(200).at("/version")).isEqualTo(made.at("/version"));
        String path = PRODUCTS + "/" + made.id();
        shop.api().patch(path, Map.of("status", "archived")).is(200);
        offer("Better soup", 900);
        product().isProblem(404, "product-unknown");
        assertThat(shop.api().get(path).is(200).text("/title")).isEqualTo("Better soup");
        withdraw();
        offer("Soup again", 900);
        product().is(200);
    }

    @Test
    void whatAnAdministratorHasDeletedDoesNotComeBack() {
        offer("Soup", 900);
        UUID id = product().is(200).id();
        shop.api().delete(PRODUCTS + "/" + id).is(204);
        offer("Soup", 950);
        product().isProblem(404, "product-unknown");
        withdraw();
    }

    @Test
    void aWithdrawalOfWhatWasNeverOfferedChangesNothing() {
        withdraw();
        product().isProblem(404, "product-unknown");
    }
}
