package dev.medley.catalog;

import static dev.medley.catalog.ReviewedProduct.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class ReviewRatingTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount buyer = TestAccount.any();
    private final Api api;
    private final ReviewedProduct product;
    private final String reviews;

    ReviewRatingTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(buyer);
        product = ReviewedProduct.in(function);
        shop = product.shop();
        reviews = product.path();
    }

    @Test
    void theRatingIsABayesianAverageOfWhatIsPublished() {
        assertThat(product.read().at("/ratingAverage").isNull()).isTrue();
        ApiAnswer one = product.published(TestAccount.any(), 5);
        // (5 * 3.5 + 5) / (5 + 1)
        assertThat(product.read().at("/ratingAverage").asDouble()).isEqualTo(3.75);
        product.published(TestAccount.any(), 1);
        // (5 * 3.5 + 6) / (5 + 2)
        assertThat(product.read().at("/ratingAverage").asDouble()).isEqualTo(3.36);
        assertThat(product.read().at("/ratingCount").asInt()).isEqualTo(2);
        shop.api()
                .put("/api/reviews/" + one.id() + "/moderation", Map.of("status", "rejected", "reason", "Off topic"))
                .is(200);
        // (5 * 3.5 + 1) / (5 + 1)
        assertThat(product.read().at("/ratingAverage").asDouble()).isEqualTo(3.08);
    }

    @Test
    void reviewsThatArePublishedAtOnceAllCount() throws Exception {
        List<ApiAnswer> made = Stream.of(1, 2, 3, 4, 5, 5)
                .map(stars -> product.written(TestAccount.any(), stars))
                .toList();
        List<Integer> statuses =
                AtOnce.each(made, review -> product.decide(review, "published").status());
        assertThat(statuses).containsOnly(200);
        assertThat(product.read().at("/ratingCount").asInt()).isEqualTo(6);
        // (5 * 3.5 + 20) / (5 + 6)
        assertThat(product.read().at("/ratingAverage").asDouble()).isEqualTo(3.41);
    }

    @Test
    void aRejectionSaysWhy() {
        ApiAnswer made = product.written(buyer, 1);
        String path = "/api/reviews/" + made.id();
        shop.api().put(path + "/moderation", Map.of("status", "rejected")).isProblem(422, "review-reason-missing");
        shop.api()
                .put(path + "/moderation", Map.of("status", "rejected", "reason", "It is about the delivery"))
                .is(200);
        assertThat(api.get(path).is(200).text("/reason")).isEqualTo("It is about the delivery");
        assertThat(shop.api()
                        .get("/api/reviews/moderation?status=rejected")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(made.text("/id"));
    }

    @Test
    void anAccountHasOneVoteOnAReview() {
        ApiAnswer made = product.published(buyer, 4);
        String vote = "/api/reviews/" + made.id() + "/vote";
        Api reader = function.as(TestAccount.any());
        reader.put(vote, Map.of("helpful", true)).is(200);
        assertThat(reader.put(vote, Map.of("helpful", true))
                        .is(200)
                        .at("/helpful")
                        .asInt())
                .isOne();
        ApiAnswer changed = reader.put(vote, Map.of("helpful", false)).is(200);
        assertThat(changed.at("/helpful").asInt()).isZero();
        assertThat(changed.at("/unhelpful").asInt()).isOne();
        assertThat(reader.delete(vote).is(200).at("/unhelpful").asInt()).isZero();
        api.put(vote, Map.of("helpful", true)).isProblem(409, "review-own");
        reader.put(vote, Map.of()).isProblem(422, "validation-failed");
    }

    @Test
    void theShopAnswers() {
        ApiAnswer made = product.published(buyer, 2);
        String reply = "/api/reviews/" + made.id() + "/reply";
        shop.api().put(reply, Map.of("text", "We send you a new one.")).is(200);
        assertThat(function.api().get(reviews).is(200).text("/items/0/reply")).isEqualTo("We send you a new one.");
        shop.api().delete(reply).is(200);
        assertThat(function.api().get(reviews).is(200).at("/items/0/reply").isNull())
                .isTrue();
    }
}
