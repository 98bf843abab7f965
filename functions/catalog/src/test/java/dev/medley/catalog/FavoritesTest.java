package dev.medley.catalog;

import static dev.medley.catalog.Shop.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class FavoritesTest {

    private static final String FAVORITES = "/api/favorites";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api api;

    FavoritesTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = function.as(account);
    }

    @Test
    void aProductIsKeptInMindOnce() {
        UUID productId = shop.add(product("Lamp", 100)).id();
        ApiAnswer added = api.post(FAVORITES, Map.of("productId", productId)).is(201);
        assertThat(added.text("/title")).isEqualTo("Lamp");
        assertThat(added.at("/available").asBoolean()).isTrue();
        assertThat(api.post(FAVORITES, Map.of("productId", productId)).is(201).id())
                .isEqualTo(added.id());
        assertThat(mine().at("/items")).hasSize(1);
        api.delete(FAVORITES + "/" + added.id()).is(204);
        api.delete(FAVORITES + "/" + added.id()).isProblem(404, "favorite-unknown");
        assertThat(mine().at("/items")).isEmpty();
    }

    @Test
    void theListIsPagedNewestFirstAndSaysWhatIsSoldNoLonger() {
        UUID first = add("First");
        UUID second = add("Second");
        shop.api().delete("/api/products/" + first).is(204);
        ApiAnswer page = api.get(list() + "?limit=1").is(200);
        assertThat(page.text("/items/0/productId")).isEqualTo(second.toString());
        ApiAnswer next =
                api.get(list() + "?limit=1&cursor=" + page.text("/nextCursor")).is(200);
        assertThat(next.text("/items/0/productId")).isEqualTo(first.toString());
        assertThat(next.at("/items/0/available").asBoolean()).isFalse();
        assertThat(next.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void whatIsUnknownOrAnothersIsNotThere() {
        UUID productId = add("Mine");
        String id = mine().text("/items/0/id");
        Api other = function.as(TestAccount.any());
        other.delete(FAVORITES + "/" + id).isProblem(404, "favorite-unknown");
        other.delete(FAVORITES + "/" + UUID.randomUUID()).isProblem(404, "favorite-unknown");
        other.get(list()).isProblem(404, "favorites-unknown");
        other.get(FAVORITES + "/user/" + UUID.randomUUID()).isProblem(404, "favorites-unknown");
        assertThat(shop.api().get(list()).is(200).text("/items/0/productId")).isEqualTo(productId.toString());
        api.post(FAVORITES, Map.of("productId", UUID.randomUUID())).isProblem(404, "product-unknown");
        UUID draft = shop.add(product("Draft", 1, Map.of("status", "draft"))).id();
        api.post(FAVORITES, Map.of("productId", draft)).isProblem(404, "product-unknown");
        api.post(FAVORITES, Map.of()).isProblem(422, "validation-failed");
        function.api().get(list()).is(401);
    }

    @Test
    void manyAreChangedAsSetsEachWithAResult() {
        UUID present = add("Present");
        UUID gone = add("Gone");
        UUID fresh = shop.add(product("Fresh", 1)).id();
        UUID unknown = UUID.randomUUID();
        Map<String, List<UUID>> changes =
                Map.of("add", List.of(present, fresh, unknown, fresh), "remove", List.of(gone, unknown(1)));
        ApiAnswer answer = api.post(FAVORITES + "/bulk", changes).is(200);
        assertThat(answer.at("/results").findValuesAsText("outcome"))
                .containsExactly("present", "added", "unknown", "removed", "absent");
        assertThat(api.post(FAVORITES + "/bulk", changes).is(200).at("/results").findValuesAsText("outcome"))
                .containsExactly("present", "present", "unknown", "absent", "absent");
        assertThat(mine().at("/items")).hasSize(2);
        api.post(FAVORITES + "/bulk", Map.of("add", List.of(fresh), "remove", List.of(fresh)))
                .isProblem(422, "favorites-contradictory");
        assertThat(api.post(FAVORITES + "/bulk", Map.of()).is(200).at("/results"))
                .isEmpty();
    }

    @Test
    void anAccountHasNoMoreThanItMay() {
        UUID productId = shop.add(product("One too many", 1)).id();
        int _ = Rows.update("""
                with made as (
                    insert into catalog.product (id, title, slug)
                    select gen_random_uuid(), 'x', 'x' from generate_series(1, 1000) returning id)
                insert into catalog.favorite (id, account_id, product_id, created_at)
                select gen_random_uuid(), ?, id, now() from made""", account.id());
        api.post(FAVORITES, Map.of("productId", productId)).isProblem(409, "favorites-full");
        assertThat(api.post(FAVORITES + "/bulk", Map.of("add", List.of(productId)))
                        .is(200)
                        .text("/results/0/outcome"))
                .isEqualTo("full");
    }

    @Test
    void whoAddsManyTimesAtOnceHasItOnce() throws Exception {
        UUID productId = shop.add(product("Wanted", 1)).id();
        List<Integer> statuses = AtOnce.each(
                Collections.nCopies(8, Map.of("productId", productId)),
                body -> api.post(FAVORITES, body).status());
        assertThat(statuses).containsOnly(201);
        assertThat(mine().at("/items")).hasSize(1);
    }

    @Test
    void anErasedAccountHasNoneAndAnExportHasAll() {
        UUID productId = add("Exported");
        assertThat(Rows.texts(
                        "select document ->> 'productId' from catalog.pub_export where account_id = ? and kind = ?",
                        account.id(),
                        "favorites"))
                .containsExactly(productId.toString());
        new Deliveries(function, "catalog-erasure").deliver("account.erased", account.id(), Map.of());
        assertThat(mine().at("/items")).isEmpty();
    }

    private UUID add(String title) {
        UUID productId = shop.add(product(title, 100)).id();
        api.post(FAVORITES, Map.of("productId", productId)).is(201);
        return productId;
    }

    private static UUID unknown(int n) {
        return new UUID(7, n);
    }

    private ApiAnswer mine() {
        return api.get(list()).is(200);
    }

    private String list() {
        return FAVORITES + "/user/" + account.id();
    }
}
