package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.product;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class CategoriesTest {

    private static final String CATEGORIES = "/api/categories";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api api;
    private final Api anybody;

    CategoriesTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = shop.api();
        anybody = function.api();
    }

    private UUID category(String name, @Nullable UUID parentId) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        if (parentId != null) {
            body.put("parentId", parentId);
        }
        return api.post(CATEGORIES, body).is(201).id();
    }

    private List<String> names(String path, String items, String name) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : anybody.get(path).is(200).at(items)) {
            names.add(item.at(name).asText());
        }
        return names;
    }

    private List<String> children(UUID parentId) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : anybody.get(CATEGORIES).is(200).at("/items")) {
            if (parentId.toString().equals(item.at("/parentId").asText())) {
                names.add(item.at("/name").asText());
            }
        }
        return names;
    }

    @Test
    void aCategoryMovesWithAllBelowItAndItsProducts() {
        UUID clothes = category(unique("Clothes "), null);
        UUID shirts = category("Shirts", clothes);
        UUID short1 = category("Short", shirts);
        UUID sale = category(unique("Sale "), null);
        UUID id = shop.add(product("Polo", 1, Map.of("categoryIds", List.of(short1))))
                .id();
        assertThat(names(CATEGORIES + "/" + short1, "/breadcrumbs", "/id"))
                .containsExactly(clothes.toString(), shirts.toString(), short1.toString());
        assertThat(names(PRODUCTS + "?category=" + clothes, "/items", "/id")).containsExactly(id.toString());
        assertThat(Rows.count("select count(*) from catalog.pub_product_group where product_id = ?", id))
                .isEqualTo(3);
        api.patch(CATEGORIES + "/" + shirts, Map.of("parentId", sale)).is(200);
        assertThat(names(CATEGORIES + "/" + short1, "/breadcrumbs", "/id"))
                .containsExactly(sale.toString(), shirts.toString(), short1.toString());
        assertThat(names(PRODUCTS + "?category=" + clothes, "/items", "/id")).isEmpty();
        assertThat(names(PRODUCTS + "?category=" + sale, "/items", "/id")).containsExactly(id.toString());
        api.patch(CATEGORIES + "/" + shirts, "{\"parentId\": null}").is(200);
        assertThat(names(CATEGORIES + "/" + short1, "/breadcrumbs", "/id"))
                .containsExactly(shirts.toString(), short1.toString());
    }

    @Test
    void aCategoryIsNotPutBelowItself() {
        UUID top = category(unique("Top "), null);
        UUID below = category("Below", top);
        api.patch(CATEGORIES + "/" + top, Map.of("parentId", below)).isProblem(422, "category-cycle");
        api.patch(CATEGORIES + "/" + top, Map.of("parentId", top)).isProblem(422, "category-cycle");
        api.patch(CATEGORIES + "/" + top, Map.of("parentId", UUID.randomUUID())).isProblem(422, "category-unknown");
    }

    @Test
    void theTreeIsNotDeeperThanEight() {
        UUID parent = category(unique("Level "), null);
        for (int i = 1; i < 8; i++) {
            parent = category(unique("Level "), parent);
        }
        api.post(CATEGORIES, Map.of("name", "Too deep", "parentId", parent)).isProblem(422, "category-too-deep");
        UUID pair = category(unique("Pair "), null);
        UUID _ = category("Lower", pair);
        String seventh = anybody.get(CATEGORIES + "/" + parent).text("/breadcrumbs/6/id");
        api.patch(CATEGORIES + "/" + pair, Map.of("parentId", seventh)).isProblem(422, "category-too-deep");
    }

    @Test
    void categoriesAreOrdered() {
        UUID parent = category(unique("Parent "), null);
        UUID _ = category("a", parent);
        UUID _ = category("b", parent);
        UUID last = category("c", parent);
        api.patch(CATEGORIES + "/" + last, Map.of("position", 0)).is(200);
        assertThat(children(parent)).containsExactly("c", "a", "b");
        api.patch(CATEGORIES + "/" + last, Map.of("position", 1)).is(200);
        assertThat(children(parent)).containsExactly("a", "c", "b");
        api.post(CATEGORIES, Map.of("name", "d", "parentId", parent, "position", 1))
                .is(201);
        assertThat(children(parent)).containsExactly("a", "d", "c", "b");
        api.patch(CATEGORIES + "/" + last, Map.of("name", "C")).is(200);
        assertThat(children(parent)).containsExactly("a", "d", "C", "b");
    }

    @Test
    void onlyAnEmptyBranchIsRemoved() {
        UUID top = category(unique("Gone "), null);
        UUID below = category("Below", top);
        UUID product = shop.add(product("Stays", 1, Map.of("categoryIds", List.of(below))))
                .id();
        api.delete(CATEGORIES + "/" + top).isProblem(409, "category-not-empty");
        api.delete(CATEGORIES + "/" + below).is(204);
        api.delete(CATEGORIES + "/" + top).is(204);
        anybody.get(CATEGORIES + "/" + top).isProblem(404, "category-unknown");
        assertThat(anybody.get(PRODUCTS + "/" + product).is(200).at("/categoryIds"))
                .isEmpty();
        assertThat(anybody.get(PRODUCTS + "?category=" + below).is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void slugsOfCategoriesDiffer() {
        String slug = unique("cat-");
        api.post(CATEGORIES, Map.of("name", "x", "slug", slug)).is(201);
        api.post(CATEGORIES, Map.of("name", "x", "slug", slug)).isProblem(409, "slug-taken");
        String name = unique("Same ");
        UUID first = category(name, null);
        UUID second = category(name, null);
        api.patch(CATEGORIES + "/" + second, Map.of("slug", slug)).isProblem(409, "slug-taken");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void manyProductsAreListedAnewByTheSchedule() {
        UUID top = category(unique("Large "), null);
        String prefix = unique("large-");
        int _ = Rows.update("""
                insert into catalog.product (id, title, slug, status)
                select gen_random_uuid(), 'Large', ? || i, 'active' from generate_series(1, 1100) i""", prefix);
        int _ = Rows.update("""
                insert into catalog.product_category (product_id, category_id)
                select id, ? from catalog.product where slug like ?""", top, prefix + "%");
        long _ = Rows.count(
                "select count(*) from catalog.refresh_listings(array(select id from catalog.product where slug like ?))",
                prefix + "%");
        UUID other = category(unique("Other "), null);
        api.patch(CATEGORIES + "/" + top, Map.of("parentId", other)).is(200);
        function.tick("catalog-listings");
        assertThat(Rows.count("select count(*) from catalog.listing where categories @> array [?]::uuid[]", other))
                .isEqualTo(1100);
        assertThat(Rows.count("select count(*) from catalog.stale_listing")).isZero();
    }
}
