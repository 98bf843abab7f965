package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.texts;
import static dev.medley.content.Newsroom.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each test asks for items of a type or locale of its own only, because other tests publish too. */
@FunctionTest(value = "content", settings = "medley.content.recommendations.refresh=0s")
class RecommendationsTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final String type = unique("type-");

    RecommendationsTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        newsroom.editor()
                .post("/api/content-types", Map.of("name", type, "title", "x", "schema", Map.of("type", "object")))
                .is(201);
    }

    private UUID publish(String title, String... tags) {
        return newsroom.published(article(title, "x", Map.of("type", type, "fields", Map.of(), "tags", List.of(tags))));
    }

    private ApiAnswer recommended(Api api) {
        return api.get(CONTENT + "/recommendations?limit=50&type=" + type).is(200);
    }

    private static JsonNode of(ApiAnswer answer, UUID id) {
        for (JsonNode item : answer.at("/items")) {
            if (item.at("/id").asText().equals(id.toString())) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + answer.body());
    }

    private void readTogether(int readers, UUID... items) {
        for (int i = 0; i < readers; i++) {
            Reader reader = Reader.of(UUID.randomUUID());
            for (UUID item : items) {
                reader.did("content-view", item, Map.of());
                reader.did("content-completion", item, Map.of());
            }
        }
        function.tick("content-engagement");
    }

    @Test
    void thoseWhoReadTheSameReadThisToo() {
        UUID one = publish("Alpha");
        UUID other = publish("Bravo");
        publish("Charlie");
        readTogether(12, one, other);
        TestAccount account = TestAccount.any();
        Reader.of(account.id()).did("content-view", one, Map.of());
        ApiAnswer answer = recommended(function.as(account));
        assertThat(texts(answer, "slug")).hasSize(2);
        assertThat(answer.text("/items/0/id")).isEqualTo(other.toString());
        assertThat(answer.text("/items/0/because/kind")).isEqualTo("together");
        assertThat(answer.text("/items/0/because/contentId")).isEqualTo(one.toString());
        assertThat(answer.text("/items/0/because/title")).isEqualTo("Alpha");
    }

    @Test
    void whatIsAlikeIsRecommendedBecauseOfWhatTheyShare() {
        String tag = unique("bread");
        UUID one = publish("Rye", tag);
        UUID alike = publish("Wheat", tag);
        UUID unlike = publish("Engines", unique("cars"));
        TestAccount account = TestAccount.any();
        Reader.of(account.id()).did("content-view", one, Map.of());
        ApiAnswer answer = recommended(function.as(account));
        assertThat(of(answer, alike).at("/because/kind").asText()).isEqualTo("similar");
        assertThat(of(answer, alike).at("/because/attribute").asText()).isEqualTo("tag:" + tag);
        assertThat(of(answer, alike).at("/score").asDouble())
                .isGreaterThan(of(answer, unlike).at("/score").asDouble());
        ApiAnswer similar = function.api()
                .get(CONTENT + "/" + one + "/similar?type=" + type)
                .is(200);
        assertThat(similar.text("/items/0/id")).isEqualTo(alike.toString());
        function.api().get(CONTENT + "/" + UUID.randomUUID() + "/similar").isProblem(404, "content-unknown");
    }

    @Test
    void whatOneHasReadOrWrittenIsLeftOutAtOnce() {
        UUID one = publish("Seen");
        UUID other = publish("Unseen");
        TestAccount account = TestAccount.any();
        assertThat(texts(recommended(function.as(account)), "slug")).hasSize(2);
        Reader.of(account.id()).did("content-view", one, Map.of());
        assertThat(recommended(function.as(account)).at("/items")).hasSize(1);
        assertThat(recommended(function.as(account)).text("/items/0/id")).isEqualTo(other.toString());
        assertThat(recommended(newsroom.api()).at("/items")).isEmpty();
        assertThat(newsroom.api()
                        .get(CONTENT + "/" + one + "/similar?type=" + type)
                        .is(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void whoHasReadNothingGetsWhatIsPopularNewOrOfInterest() {
        String tag = unique("jazz");
        UUID popular = publish("Everybody reads this");
        UUID wanted = publish("Blue notes", tag);
        readTogether(30, popular);
        ApiAnswer cold = recommended(function.as(TestAccount.any()));
        assertThat(cold.text("/items/0/id")).isEqualTo(popular.toString());
        assertThat(cold.text("/items/0/because/kind")).isEqualTo("popular");
        assertThat(of(cold, wanted).at("/because/kind").asText()).isEqualTo("fresh");
        ApiAnswer interested = function.api()
                .get(CONTENT + "/recommendations?limit=50&type=" + type + "&interests=none," + tag)
                .is(200);
        assertThat(of(interested, wanted).at("/because/kind").asText()).isEqualTo("interest");
        assertThat(of(interested, wanted).at("/because/attribute").asText()).isEqualTo("tag:" + tag);
    }

    @Test
    void lessOfThisCountsFromTheNextAnswerOn() {
        String tag = unique("golf");
        UUID unwanted = publish("Golf one", tag);
        UUID alike = publish("Golf two", tag);
        UUID other = publish("Chess", unique("chess"));
        TestAccount account = TestAccount.any();
        Api api = function.as(account);
        api.put(CONTENT + "/" + unwanted + "/feedback", "").is(204);
        api.put(CONTENT + "/" + unwanted + "/feedback", "").is(204);
        ApiAnswer answer = recommended(api);
        assertThat(texts(answer, "slug")).hasSize(2);
        assertThat(of(answer, alike).at("/score").asDouble())
                .isLessThan(of(answer, other).at("/score").asDouble());
        api.delete(CONTENT + "/" + unwanted + "/feedback").is(204);
        assertThat(recommended(api).at("/items")).hasSize(3);
        api.delete(CONTENT + "/" + unwanted + "/feedback").isProblem(404, "feedback-none");
        api.put(CONTENT + "/" + UUID.randomUUID() + "/feedback", "").isProblem(404, "content-unknown");
    }

    @Test
    void whatIsArchivedIsRecommendedToNobodyAnyMore() {
        UUID id = publish("Off");
        assertThat(recommended(function.api()).at("/items")).hasSize(1);
        newsroom.api().put(CONTENT + "/" + id + "/archival", "").is(200);
        assertThat(recommended(function.api()).at("/items")).isEmpty();
        function.api().get(CONTENT + "/recommendations?limit=51").isProblem(422, "validation-failed");
        function.api().get(CONTENT + "/recommendations?locale=no%20locale").isProblem(422, "locale-invalid");
    }
}
