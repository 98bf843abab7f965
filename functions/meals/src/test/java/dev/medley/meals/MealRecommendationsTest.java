package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each test reads only what it made itself, among the meals of others. */
@FunctionTest(value = "meals", settings = "medley.meals.recommendations.refresh=0s")
class MealRecommendationsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final TestAccount account = TestAccount.any();
    private final Api api;

    MealRecommendationsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = function.as(account);
    }

    private UUID add(String title, Map<String, Object> more) {
        return kitchen.add(meal(title, more)).id();
    }

    private static void likedTogether(int people, UUID... meals) {
        for (int i = 0; i < people; i++) {
            UUID person = UUID.randomUUID();
            for (UUID meal : meals) {
                Rows.update(
                        "insert into meals.favorite (id, account_id, meal_id, created_at) values (gen_random_uuid(), ?, ?, now())",
                        person,
                        meal);
            }
        }
    }

    private ApiAnswer recommended(Api of, String query) {
        return of.get(MEALS + "/recommendations?limit=50" + query).is(200);
    }

    @Test
    void thoseWhoLikeTheSameLikeThisToo() {
        UUID one = add("Alpha", Map.of());
        UUID other = add("Bravo", Map.of());
        likedTogether(12, one, other);
        api.put(MEALS + "/" + one + "/rating", Map.of("stars", 5)).is(200);
        ApiAnswer answer = recommended(api, "");
        assertThat(texts(answer, "/items", "/meal/id"))
                .contains(other.toString())
                .doesNotContain(one.toString());
        assertThat(answer.text("/items/0/meal/id")).isEqualTo(other.toString());
        assertThat(answer.text("/items/0/because/kind")).isEqualTo("together");
        assertThat(answer.text("/items/0/because/mealId")).isEqualTo(one.toString());
        assertThat(answer.text("/items/0/because/title")).isEqualTo("Alpha");
    }

    @Test
    void whatIsAlikeIsRecommendedAndDietsAndAllergensAreKept() {
        String cuisine = unique("c").replaceAll("[^a-z]", "");
        UUID one = add("Curry", Map.of("cuisine", cuisine));
        UUID alike = add("Dal", Map.of("cuisine", cuisine));
        UUID nutty = add("Satay", Map.of("cuisine", cuisine, "ingredients", List.of(line("peanuts", 50, "g"))));
        UUID unknown = add("Mystery", Map.of("cuisine", cuisine, "ingredients", List.of(line("stardust", 50, "g"))));
        List<String> similar = texts(api.get(MEALS + "/" + one + "/similar").is(200), "/items", "/meal/id");
        assertThat(similar).contains(alike.toString(), nutty.toString(), unknown.toString());
        String safe = "allergenFree=peanuts&diets=vegan";
        assertThat(texts(api.get(MEALS + "/" + one + "/similar?" + safe).is(200), "/items", "/meal/id"))
                .contains(alike.toString())
                .doesNotContain(nutty.toString(), unknown.toString());
        api.get(MEALS + "/" + one).is(200);
        assertThat(texts(recommended(api, "&" + safe), "/items", "/meal/id"))
                .contains(alike.toString())
                .doesNotContain(one.toString(), nutty.toString(), unknown.toString());
        api.get(MEALS + "/" + UUID.randomUUID() + "/similar").isProblem(404, "meal-unknown");
        api.get(MEALS + "/recommendations?diets=x").is(422);
    }

    @Test
    void whatOneWroteOrMayNotReadIsLeftOutAndSoIsWhatOneWantsLessOf() {
        String cuisine = unique("c").replaceAll("[^a-z]", "");
        UUID one = add("Shown", Map.of("cuisine", cuisine));
        UUID unwanted = add("Unwanted", Map.of("cuisine", cuisine));
        String similar = MEALS + "/" + one + "/similar";
        assertThat(texts(api.get(similar).is(200), "/items", "/meal/id")).contains(unwanted.toString());
        assertThat(texts(kitchen.api().get(similar).is(200), "/items", "/meal/id"))
                .doesNotContain(unwanted.toString());
        api.put(MEALS + "/" + unwanted + "/feedback", "").is(204);
        assertThat(texts(api.get(similar).is(200), "/items", "/meal/id")).doesNotContain(unwanted.toString());
        api.delete(MEALS + "/" + unwanted + "/feedback").is(204);
        api.delete(MEALS + "/" + unwanted + "/feedback").isProblem(404, "feedback-none");
        Rows.update(
                "insert into social.pub_block values (?, ?)",
                account.id(),
                kitchen.author().id());
        api.get(similar).isProblem(404, "meal-unknown");
        assertThat(texts(recommended(api, ""), "/items", "/meal/id")).doesNotContain(one.toString());
    }

    @Test
    void whoHasNoTokenGetsWhatIsPopularOrNew() {
        UUID popular = add("Everybody likes this", Map.of());
        likedTogether(60, popular);
        assertThat(texts(recommended(function.api(), ""), "/items", "/meal/id")).contains(popular.toString());
    }
}
