package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
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

/** Of whoever blocks a reader, or is blocked by them, the reader finds no opinion and no word, in no number either. */
@FunctionTest("meals")
class BlockedReaderOfMealsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final TestAccount amy = TestAccount.any();
    private final TestAccount ben = TestAccount.any();
    private final Api amys;
    private final Api bens;
    private final String word = unique("w");

    BlockedReaderOfMealsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        amys = function.as(amy);
        bens = function.as(ben);
    }

    private void block(TestAccount blocker, TestAccount blocked) {
        Rows.update("insert into social.pub_block values (?, ?)", blocker.id(), blocked.id());
    }

    private static void opine(Api api, UUID meal, int stars) {
        api.put(MEALS + "/" + meal + "/rating", Map.of("stars", stars));
        api.put(MEALS + "/" + meal + "/favorite", "");
    }

    @Test
    void ratingsAndFavoritesAreThoseThatTheReaderMaySee() {
        UUID meal = kitchen.add(meal("Rated " + word)).id();
        UUID other = kitchen.add(meal("Other " + word)).id();
        opine(amys, meal, 5);
        opine(function.as(TestAccount.any()), other, 4);
        block(amy, ben);
        assertOpinions(bens, meal, 0, 0, 0);
        assertOpinions(amys, meal, 5, 1, 1);
        assertOpinions(function.api(), meal, 5, 1, 1);
        assertThat(texts(bens.get(MEALS + "/search?q=" + word + "&minRating=4").is(200), "/items", "/id"))
                .containsExactly(other.toString());
        assertThat(texts(bens.get(MEALS + "/search?q=" + word + "&sort=-rating").is(200), "/items", "/id"))
                .containsExactly(other.toString(), meal.toString());
        assertThat(texts(function.api().get(MEALS + "/search?q=" + word + "&sort=-rating"), "/items", "/id"))
                .containsExactly(meal.toString(), other.toString());
        assertThat(ratings(bens)).containsExactly("4");
        assertThat(ratings(function.api())).containsExactlyInAnyOrder("4", "5");
        String list = MEALS + "?accountId=" + kitchen.author().id();
        assertThat(texts(bens.get(list + "&minRating=4").is(200), "/items", "/id"))
                .containsExactly(other.toString());
        opine(kitchen.admin(), meal, 3);
        assertOpinions(bens, meal, 3, 1, 1);
        assertOpinions(amys, meal, 4, 2, 2);
    }

    private void assertOpinions(Api api, UUID meal, int stars, int ratings, int favorites) {
        ApiAnswer read = api.get(MEALS + "/" + meal).is(200);
        assertThat(List.of(
                        read.at("/rating/average").asInt(),
                        read.at("/rating/count").asInt(),
                        read.at("/favorites").asInt()))
                .containsExactly(stars, ratings, favorites);
        ApiAnswer listed =
                api.get(MEALS + "/search?q=" + word + "&sort=createdAt").is(200);
        assertThat(listed.text("/items/0/id")).isEqualTo(meal.toString());
        assertThat(listed.body()).contains("\"favorites\":" + favorites);
        assertThat(listed.at("/items/0/ratings").asInt()).isEqualTo(ratings);
    }

    private List<String> ratings(Api api) {
        ApiAnswer found = api.get(MEALS + "/search?q=" + word).is(200);
        return texts(found, "/facets", "/kind").contains("rating")
                ? found.at("/facets").findParents("kind").stream()
                        .filter(facet -> facet.at("/kind").asText().equals("rating"))
                        .map(facet -> facet.at("/value").asText())
                        .toList()
                : List.of();
    }

    @Test
    void anAuthorsOwnNumbersLeaveOutWhoIsApart() {
        UUID meal = kitchen.add(meal("Popular " + word)).id();
        amys.get(MEALS + "/" + meal).is(200);
        opine(amys, meal, 5);
        opine(bens, meal, 1);
        block(amy, kitchen.author());
        ApiAnswer popularity = kitchen.api().get(MEALS + "/popularity").is(200);
        assertThat(popularity.at("/items/0/ratings").asInt()).isEqualTo(1);
        assertThat(popularity.at("/items/0/favorites").asInt()).isEqualTo(1);
        assertThat(popularity.at("/items/0/views").asInt()).isZero();
    }

    @Test
    void wordsThatOnlyTheOthersTitlesHaveAreNotSuggested() {
        kitchen.add(meal("Soup " + word));
        String start = MEALS + "/suggestions?q=" + word.substring(0, 8);
        String misspelt = word.substring(0, 6) + word.substring(7);
        assertThat(bens.get(start).is(200).at("/completions").toString()).contains(word);
        block(ben, kitchen.author());
        assertThat(bens.get(start).is(200).at("/completions")).isEmpty();
        ApiAnswer found = bens.get(MEALS + "/search?q=" + misspelt).is(200);
        assertThat(found.at("/corrections")).isEmpty();
        assertThat(found.at("/items")).isEmpty();
        assertThat(amys.get(MEALS + "/search?q=" + misspelt).at("/corrections").toString())
                .contains(word);
        Kitchen.of(function).add(meal("Also " + word));
        assertThat(bens.get(start).is(200).at("/completions").toString()).contains(word);
    }
}
