package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class MealLifeTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final Api api;

    MealLifeTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = kitchen.api();
    }

    @Test
    void eachSaveIsAVersionToWhichOneMayGoBack() {
        UUID id = kitchen.add(meal("First")).id();
        String path = MEALS + "/" + id;
        kitchen.save(id, Map.of("title", "Second")).is(200);
        assertThat(kitchen.save(id, Map.of("title", "Second"))
                        .is(200)
                        .at("/version")
                        .asInt())
                .isEqualTo(2);
        ApiAnswer restored =
                api.post(path + "/versions/1/restoration", Map.of()).is(200);
        assertThat(restored.text("/title")).isEqualTo("First");
        assertThat(texts(api.get(path + "/versions").is(200), "/items", "/title"))
                .containsExactly("First", "Second", "First");
        assertThat(api.get(path + "/versions/2").is(200).text("/meal/title")).isEqualTo("Second");
        assertThat(api.get(path + "/versions?limit=1")
                        .is(200)
                        .at("/items/0/restoredFrom")
                        .asInt())
                .isEqualTo(1);
        api.get(path + "/versions/9").isProblem(404, "meal-version-unknown");
        function.as(TestAccount.any()).get(path + "/versions").isProblem(404, "meal-unknown");
    }

    @Test
    void anEditOfWhatSomebodyElseHasChangedIsRefused() {
        ApiAnswer made = kitchen.add(meal("Stale"));
        String tag = api.get(MEALS + "/" + made.id()).header("ETag");
        kitchen.save(made.id(), Map.of("title", "Newer")).is(200);
        api.header("If-Match", tag)
                .patch(MEALS + "/" + made.id(), Map.of("title", "Older"))
                .isProblem(412, "precondition-failed");
        api.header("If-Match", tag).delete(MEALS + "/" + made.id()).isProblem(412, "precondition-failed");
    }

    /** Such as an API key whose scopes are others. */
    @Test
    void whoeverLacksThePermissionForMealsReadsWhatAnybodyReads() {
        UUID id = kitchen.add(meal("Mine", Map.of("status", "draft"))).id();
        Api other = function.as(new TestAccount(kitchen.author().id(), "no-such-role", Duration.ZERO, false, null));
        other.get(MEALS + "/" + id).isProblem(404, "meal-unknown");
        kitchen.api().get(MEALS + "/" + id).is(200);
    }

    @Test
    void whoActsInTheAuthorsPlacePublishesNothing() {
        UUID id = kitchen.add(meal("Mine", Map.of("status", "draft"))).id();
        Api other = function.as(kitchen.author().impersonated());
        other.patch(MEALS + "/" + id, Map.of("status", "published")).isProblem(403, "owner-required");
        other.patch(MEALS + "/" + id, Map.of("visibility", "everyone")).isProblem(403, "owner-required");
        other.patch(MEALS + "/" + id, Map.of("title", "Mended")).is(200);
    }

    @Test
    void othersReadWhatIsPublishedByItsVisibilityAndWriteNothing() {
        UUID id = kitchen.add(meal("Seen", Map.of("status", "draft"))).id();
        TestAccount reader = TestAccount.any();
        Api other = function.as(reader);
        String path = MEALS + "/" + id;
        other.get(path).isProblem(404, "meal-unknown");
        other.patch(path, Map.of("title", "Mine")).isProblem(404, "meal-unknown");
        kitchen.save(id, Map.of("status", "published")).is(200);
        function.api().get(path).is(200);
        assertThat(other.get(path).is(200).at("/moderation").isNull()).isTrue();
        other.patch(path, Map.of("title", "Mine")).isProblem(403, "meal-not-yours");
        other.delete(path).isProblem(403, "meal-not-yours");
        kitchen.save(id, Map.of("visibility", "followers")).is(200);
        function.api().get(path).isProblem(404, "meal-unknown");
        other.get(path).isProblem(404, "meal-unknown");
        Rows.update(
                "insert into social.pub_follow values (?, ?)",
                reader.id(),
                kitchen.author().id());
        other.get(path).is(200);
        kitchen.save(id, Map.of("visibility", "author")).is(200);
        other.get(path).isProblem(404, "meal-unknown");
        kitchen.save(id, Map.of("visibility", "everyone")).is(200);
        Rows.update(
                "insert into social.pub_block values (?, ?)", kitchen.author().id(), reader.id());
        other.get(path).isProblem(404, "meal-unknown");
        assertThat(other.get(MEALS + "?accountId=" + kitchen.author().id())
                        .is(200)
                        .at("/items"))
                .isEmpty();
        kitchen.admin().patch(path, Map.of("status", "archived")).is(200);
        function.api().get(path).isProblem(404, "meal-unknown");
    }

    @Test
    void aDeletedMealMayBeHadBackForThirtyDays() {
        UUID id = kitchen.add(meal("Gone")).id();
        String path = MEALS + "/" + id;
        api.delete(path).is(204);
        api.delete(path).isProblem(404, "meal-unknown");
        api.get(path).isProblem(404, "meal-unknown");
        function.as(TestAccount.any()).delete(path + "/deletion").isProblem(404, "meal-unknown");
        api.delete(path + "/deletion").is(200);
        api.get(path).is(200);
        api.delete(path + "/deletion").isProblem(404, "meal-unknown");
        api.delete(path).is(204);
        function.later(Duration.ofDays(31)).tick("meals-purge");
        api.delete(path + "/deletion").isProblem(404, "meal-unknown");
        assertThat(Rows.count("select count(*) from meals.version where meal_id = ?", id))
                .isZero();
    }
}
