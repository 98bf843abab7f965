package dev.medley.catalog;

import static dev.medley.catalog.ReviewedProduct.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
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
class ReviewsTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount buyer = TestAccount.any();
    private final Api api;
    private final ReviewedProduct product;
    private final String reviews;

    ReviewsTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(buyer);
        product = ReviewedProduct.in(function);
        shop = product.shop();
        reviews = product.path();
    }

    @Test
    void aReviewOfAPurchaseIsPublishedByAModerator() {
        product.buy(buyer);
        ApiAnswer made = api.post(reviews, review(5)).is(201);
        assertThat(made.text("/status")).isEqualTo("pending");
        assertThat(function.api().get(reviews).is(200).at("/items")).isEmpty();
        assertThat(shop.api()
                        .get("/api/reviews/moderation")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(made.text("/id"));
        product.decide(made, "published");
        ApiAnswer list = function.api().get(reviews).is(200);
        assertThat(list.text("/items/0/title")).isEqualTo("As said");
        assertThat(list.at("/items/0").has("accountId")).isFalse();
        assertThat(api.get("/api/reviews/" + made.id()).is(200).text("/status")).isEqualTo("published");
        assertThat(api.get("/api/reviews").is(200).text("/items/0/id")).isEqualTo(made.text("/id"));
    }

    @Test
    void onlyWhoWasSentAProductReviewsItAndOnceForEachLine() throws Exception {
        api.post(reviews, review(5)).isProblem(409, "purchase-missing");
        int _ = Rows.update(
                "insert into orders.pub_purchase (line_id, order_id, account_id, product_id) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                buyer.id(),
                product.id());
        api.post(reviews, review(5)).isProblem(409, "purchase-missing");
        UUID first = product.buy(buyer);
        UUID others = product.buy(TestAccount.any());
        api.post(reviews, review(5, Map.of("orderLineId", others))).isProblem(409, "purchase-missing");
        api.post(reviews, review(5, Map.of("orderLineId", first))).is(201);
        api.post(reviews, review(4, Map.of("orderLineId", first))).isProblem(409, "review-exists");
        api.post(reviews, review(4)).isProblem(409, "review-exists");
        product.buy(buyer);
        List<Integer> statuses = AtOnce.each(
                List.of(1, 2, 3, 4, 5),
                stars -> api.post(reviews, review(stars)).status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        api.post("/api/products/" + UUID.randomUUID() + "/reviews", review(4)).isProblem(404, "product-unknown");
    }

    @Test
    void whatItsAuthorChangesWaitsAgain() {
        ApiAnswer made = product.published(buyer, 5);
        String path = "/api/reviews/" + made.id();
        ApiAnswer read = api.get(path).is(200);
        ApiAnswer changed = api.header("If-Match", read.header("ETag"))
                .patch(path, Map.of("stars", 2))
                .is(200);
        assertThat(changed.text("/status")).isEqualTo("pending");
        assertThat(changed.text("/title")).isEqualTo("As said");
        assertThat(product.read().at("/ratingCount").asInt()).isZero();
        api.header("If-Match", read.header("ETag"))
                .patch(path, Map.of("stars", 3))
                .isProblem(412, "precondition-failed");
        shop.api()
                .header("If-Match", read.header("ETag"))
                .put(path + "/moderation", Map.of("status", "published"))
                .isProblem(412, "precondition-failed");
        api.patch(path, Map.of("stars", 6)).isProblem(422, "validation-failed");
        api.delete(path).is(204);
        api.get(path).isProblem(404, "review-unknown");
        api.post(reviews, review(3)).is(201);
    }

    @Test
    void nobodyTouchesAnothers() {
        ApiAnswer made = product.written(buyer, 4);
        Api other = function.as(TestAccount.any());
        String path = "/api/reviews/" + made.id();
        other.get(path).isProblem(404, "review-unknown");
        other.patch(path, Map.of("stars", 1)).isProblem(404, "review-unknown");
        other.delete(path).isProblem(404, "review-unknown");
        other.put(path + "/vote", Map.of("helpful", true)).isProblem(404, "review-unknown");
        other.put(path + "/moderation", Map.of("status", "published")).is(403);
        other.put(path + "/reply", Map.of("text", "Thanks")).is(403);
        other.get("/api/reviews/moderation").is(403);
        function.api().get(path).is(401);
        shop.api()
                .put("/api/reviews/" + UUID.randomUUID() + "/moderation", Map.of("status", "published"))
                .isProblem(404, "review-unknown");
    }

    @Test
    void theListIsFilteredAndSorted() {
        UUID five = product.published(TestAccount.any(), 5).id();
        UUID two = product.published(TestAccount.any(), 2).id();
        UUID four = product.published(TestAccount.any(), 4).id();
        function.as(TestAccount.any())
                .put("/api/reviews/" + two + "/vote", Map.of("helpful", true))
                .is(200);
        assertThat(product.listed("")).containsExactly(four.toString(), two.toString(), five.toString());
        assertThat(product.listed("?sort=-stars")).containsExactly(five.toString(), four.toString(), two.toString());
        assertThat(product.listed("?sort=-helpful,-stars").getFirst()).isEqualTo(two.toString());
        assertThat(product.listed("?stars=4")).containsExactly(four.toString());
        function.api().get(reviews + "?stars=6").isProblem(422, "validation-failed");
        function.api().get(reviews + "?sort=title").isProblem(422, "sort-invalid");
    }

    @Test
    void anErasedAccountLeavesNoReviewAndNoVote() {
        ApiAnswer mine = product.published(buyer, 1);
        ApiAnswer others = product.published(TestAccount.any(), 5);
        api.put("/api/reviews/" + others.id() + "/vote", Map.of("helpful", true))
                .is(200);
        assertThat(Rows.texts("select kind from catalog.pub_export where account_id = ? order by kind", buyer.id()))
                .containsExactly("review-votes", "reviews");
        new Deliveries(function, "catalog-erasure").deliver("account.erased", buyer.id(), Map.of());
        api.get("/api/reviews/" + mine.id()).isProblem(404, "review-unknown");
        ApiAnswer left = function.api().get(reviews).is(200);
        assertThat(left.at("/items")).hasSize(1);
        assertThat(left.at("/items/0/helpful").asInt()).isZero();
        assertThat(product.read().at("/ratingCount").asInt()).isOne();
    }
}
