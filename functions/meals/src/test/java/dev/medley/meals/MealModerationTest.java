package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class MealModerationTest {

    private static final Map<String, Object> PRICE = Map.of("amount", 900, "currency", "EUR");

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final Api api;

    MealModerationTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = kitchen.api();
    }

    private static long announced(String type, UUID mealId) {
        return Rows.count("select count(*) from events.event where type = ? and subject_id = ?", type, mealId);
    }

    private void decide(UUID mealId, String action) {
        decide(mealId, action, Map.of());
    }

    private void decide(UUID mealId, String action, Map<String, Object> judged) {
        Map<String, Object> decision = new HashMap<>(judged);
        decision.putAll(Map.of(
                "caseId",
                UUID.randomUUID().toString(),
                "kind",
                "meal",
                "subjectId",
                mealId.toString(),
                "action",
                action));
        new Deliveries(function, "meals-moderation")
                .deliver("moderation.decided", kitchen.author().id(), decision);
    }

    @Test
    void whatIsHeldIsReleasedAsItWasWrittenOrMaskedAndNotWhatWasWrittenSince() {
        String title = "Soup of the Hurensohn jane@example.com";
        UUID id = kitchen.add(meal(title, Map.of())).id();
        String path = MEALS + "/" + id;
        assertThat(api.get(path).is(200).text("/moderation")).isEqualTo("held");
        assertThat(api.get(path).is(200).text("/title")).isEqualTo(title);

        decide(id, "release", Map.of("seenHash", "00", "seenAt", "2020-01-01T00:00:00Z"));
        assertThat(api.get(path).is(200).text("/moderation")).isEqualTo("held");
        assertThat(announced("meal.held", id)).isEqualTo(2);
        decide(id, "release");
        assertThat(function.api().get(path).is(200).text("/title")).isEqualTo(title);
        decide(id, "release", Map.of("masked", true));
        assertThat(function.api().get(path).is(200).text("/title")).isEqualTo("Soup of the *** [email]");
    }

    @Test
    void whatModeratorsHideItsAuthorAloneReadsAndWhatTheyRemoveNobody() {
        UUID id = kitchen.add(meal("Judged", Map.of("price", PRICE))).id();
        String path = MEALS + "/" + id;
        assertThat(announced("meal.published", id)).isEqualTo(1);
        assertThat(announced("meal.offered", id)).isEqualTo(1);
        decide(id, "hide");
        function.api().get(path).isProblem(404, "meal-unknown");
        assertThat(api.get(path).is(200).text("/moderation")).isEqualTo("hidden");
        assertThat(announced("meal.withdrawn", id)).isEqualTo(1);
        assertThat(Rows.texts("select readers from meals.pub_moderated where id = ?", id))
                .containsExactly("author");
        api.patch(path, Map.of("title", "Judged anew")).is(200);
        assertThat(api.patch(path, Map.of("title", "Judged once more")).is(200).text("/moderation"))
                .isEqualTo("held");
        function.api().get(path).isProblem(404, "meal-unknown");
        decide(id, "release");
        function.api().get(path).is(200);
        assertThat(Rows.texts("select readers || reach from meals.pub_moderated where id = ?", id))
                .containsExactly("everyone0");
        decide(id, "remove");
        api.get(path).isProblem(404, "meal-unknown");
        api.patch(path, Map.of("title", "Again")).isProblem(404, "meal-unknown");
        assertThat(Rows.count("select count(*) from meals.pub_moderated where id = ?", id))
                .isZero();
        decide(id, "release");
        api.get(path).is(200);
    }

    @Test
    void textsThatAreReadAreExaminedAndDraftsAreNot() {
        Map<String, Object> spam =
                meal("Cheap pills", Map.of("steps", List.of("Write to cook@example.com or call +49 170 1234567 now.")));
        Map<String, Object> draft = new HashMap<>(spam);
        draft.put("status", "draft");
        UUID id = kitchen.add(draft).id();
        assertThat(api.get(MEALS + "/" + id).is(200).text("/steps/0")).contains("cook@example.com");
        var published = kitchen.save(id, Map.of("status", "published"));
        boolean isTakenAsItIs = published.status() == 200
                && published.text("/moderation").equals("clear")
                && published.text("/steps/0").contains("cook@example.com");
        assertThat(isTakenAsItIs).as(published.body()).isFalse();
    }

    @Test
    void offersFollowThePriceAndTheVisibility() {
        UUID id = kitchen.add(meal("Sold")).id();
        assertThat(announced("meal.offered", id)).isZero();
        kitchen.save(id, Map.of("price", PRICE)).is(200);
        kitchen.save(id, Map.of("steps", List.of("Stir it."))).is(200);
        assertThat(announced("meal.offered", id)).isEqualTo(1);
        kitchen.save(id, Map.of("title", "Sold well")).is(200);
        assertThat(announced("meal.offered", id)).isEqualTo(2);
        kitchen.save(id, Map.of("visibility", "followers")).is(200);
        assertThat(announced("meal.withdrawn", id)).isEqualTo(1);
        kitchen.save(id, Map.of("visibility", "everyone")).is(200);
        api.delete(MEALS + "/" + id).is(204);
        assertThat(announced("meal.withdrawn", id)).isEqualTo(2);
        assertThat(announced("meal.deleted", id)).isEqualTo(1);
        api.delete(MEALS + "/" + id + "/deletion").is(200);
        assertThat(announced("meal.offered", id)).isEqualTo(4);
    }

    @Test
    void whatAnAccountHasIsExportedAndErased() {
        UUID mine = kitchen.add(meal("Mine", Map.of("price", PRICE, "ingredients", List.of(line("salt", 1, "g")))))
                .id();
        UUID others = Kitchen.of(function).add(meal("Others")).id();
        api.put(MEALS + "/" + others + "/rating", Map.of("stars", 1)).is(200);
        api.put(MEALS + "/" + others + "/favorite", "").is(204);
        api.put(MEALS + "/" + others + "/feedback", "").is(204);
        api.get(MEALS + "/" + others).is(200);
        api.post("/api/meal-searches", Map.of("name", "x", "parameters", Map.of("q", "soup")))
                .is(201);
        api.post("/api/meal-plans", Map.of("name", "x", "startsOn", "2026-12-07", "days", 7))
                .is(201);
        function.as(TestAccount.any())
                .put(MEALS + "/" + others + "/rating", Map.of("stars", 5))
                .is(200);
        String exported = "select distinct kind from meals.pub_export where account_id = ? order by kind";
        assertThat(Rows.texts(exported, kitchen.author().id()))
                .containsExactly(
                        "meal-favorites",
                        "meal-feedback",
                        "meal-plans",
                        "meal-ratings",
                        "meal-searches",
                        "meal-versions",
                        "meal-views",
                        "meals");
        new Deliveries(function, "meals-erasure")
                .deliver("account.erased", kitchen.author().id(), Map.of());
        assertThat(Rows.texts(exported, kitchen.author().id())).isEmpty();
        assertThat(announced("meal.withdrawn", mine)).isEqualTo(1);
        var rated = function.api().get(MEALS + "/" + others).is(200);
        assertThat(rated.at("/rating/average").asDouble()).isEqualTo(5);
        assertThat(rated.at("/rating/count").asInt()).isEqualTo(1);
        assertThat(rated.at("/favorites").asInt()).isZero();
    }
}
