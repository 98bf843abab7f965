package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class HistoryTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    HistoryTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    private static String versions(UUID id) {
        return CONTENT + "/" + id + "/versions";
    }

    @Test
    void everySaveIsAVersion() {
        UUID id = newsroom.draft(article("One", "Text"));
        newsroom.save(id, Map.of("title", "Two")).is(200);
        newsroom.save(id, Map.of("title", "Three", "tags", List.of("a"))).is(200);
        ApiAnswer list = api.get(versions(id)).is(200);
        assertThat(list.at("/items").findValuesAsText("number")).containsExactly("3", "2", "1");
        ApiAnswer first = api.get(versions(id) + "/1").is(200);
        assertThat(first.text("/document/title")).isEqualTo("One");
        assertThat(first.text("/createdBy")).isEqualTo(newsroom.author().id().toString());
        assertThat(first.header("Link")).contains("rel=\"version-history\"");
        api.get(versions(id) + "/4").isProblem(404, "content-version-unknown");
    }

    @Test
    void whatAVersionChangedIsToldFieldByFieldAndWordByWord() {
        UUID id = newsroom.draft(article(
                "Bread",
                "Take flour and water. Bake it.",
                Map.of("fields", Map.of("body", "Take flour and water. Bake it.", "lead", "Easy"))));
        api.patch(CONTENT + "/" + id + "/draft", """
                        {"tags": ["food"], "fields": {"body": "Take flour, salt and water. Bake it.", "lead": null}}""").is(200);
        ApiAnswer changes = api.get(versions(id) + "/2/changes").is(200);
        assertThat(changes.at("/from").asInt()).isEqualTo(1);
        assertThat(changes.at("/changes").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/fields/body", "/fields/lead", "/tags/0");
        JsonNode body = change(changes, "/fields/body");
        assertThat(body.at("/kind").asText()).isEqualTo("changed");
        assertThat(words(body, "added")).isEqualTo(", salt");
        assertThat(words(body, "removed")).isEmpty();
        assertThat(words(body, "same", "added")).isEqualTo("Take flour, salt and water. Bake it.");
        assertThat(words(body, "same", "removed")).isEqualTo("Take flour and water. Bake it.");
        assertThat(change(changes, "/fields/lead").at("/kind").asText()).isEqualTo("removed");
        assertThat(change(changes, "/tags/0").at("/after").asText()).isEqualTo("food");
        ApiAnswer backwards = api.get(versions(id) + "/1/changes?from=2").is(200);
        assertThat(words(change(backwards, "/fields/body"), "removed")).isEqualTo(", salt");
        assertThat(api.get(versions(id) + "/1/changes").is(200).at("/from").asInt())
                .isZero();
    }

    private static JsonNode change(ApiAnswer changes, String pointer) {
        for (JsonNode change : changes.at("/changes")) {
            if (change.at("/pointer").asText().equals(pointer)) {
                return change;
            }
        }
        throw new AssertionError(changes.body());
    }

    private static String words(JsonNode change, String... kinds) {
        StringBuilder text = new StringBuilder();
        for (JsonNode words : change.at("/words")) {
            if (List.of(kinds).contains(words.at("/kind").asText())) {
                text.append(words.at("/text").asText());
            }
        }
        return text.toString();
    }

    @Test
    void goingBackIsAnotherVersionAndThePublishedOneStays() {
        UUID id = newsroom.draft(article("One", "First"));
        newsroom.save(id, Map.of("title", "Two", "fields", Map.of("body", "Second")))
                .is(200);
        newsroom.submit(id);
        newsroom.approve(id);
        newsroom.save(id, Map.of("title", "Three")).is(200);
        ApiAnswer restored = api.post(versions(id) + "/1/restoration").is(200);
        assertThat(restored.text("/title")).isEqualTo("One");
        assertThat(restored.at("/version").asInt()).isEqualTo(4);
        assertThat(restored.at("/publishedVersion").asInt()).isEqualTo(2);
        assertThat(restored.text("/status")).isEqualTo("draft");
        assertThat(function.api().get(CONTENT + "/" + id).is(200).text("/title"))
                .isEqualTo("Two");
        assertThat(api.get(versions(id) + "/4").is(200).at("/restoredFrom").asInt())
                .isEqualTo(1);
        assertThat(api.get(versions(id)).is(200).at("/items")).hasSize(4);
        String tag = newsroom.read(id).header("ETag");
        newsroom.save(id, Map.of("title", "Five")).is(200);
        api.header("If-Match", tag).post(versions(id) + "/1/restoration").isProblem(412, "precondition-failed");
    }

    @Test
    void aVersionHasANameThatIsItsOwn() {
        UUID id = newsroom.draft(article("Named", "Text"));
        newsroom.save(id, Map.of("title", "Renamed")).is(200);
        assertThat(api.put(versions(id) + "/1/name", Map.of("name", "As printed"))
                        .is(200)
                        .text("/name"))
                .isEqualTo("As printed");
        api.put(versions(id) + "/2/name", Map.of("name", "As printed")).isProblem(409, "version-name-taken");
        assertThat(api.get(versions(id) + "?named=true").is(200).at("/items")).hasSize(1);
        api.put(versions(id) + "/1/name", Map.of("name", "Für den Druck")).is(200);
        api.put(versions(id) + "/2/name", Map.of("name", "Fu\u0308r den Druck")).isProblem(409, "version-name-taken");
        api.put(versions(id) + "/1/name", Map.of("name", " ")).isProblem(422, "validation-failed");
        assertThat(api.delete(versions(id) + "/1/name").is(200).at("/name").isNull())
                .isTrue();
        api.put(versions(id) + "/9/name", Map.of("name", "x")).isProblem(404, "content-version-unknown");
    }

    @Test
    void oldVersionsAreCompactedButNamedAndPublishedOnesStay() {
        UUID id = newsroom.published(article("0", "Text"));
        for (int i = 1; i <= 25; i++) {
            newsroom.save(id, Map.of("title", "" + i)).is(200);
        }
        api.put(versions(id) + "/3/name", Map.of("name", "kept")).is(200);
        function.tick("content-upkeep");
        assertThat(Rows.count("select count(*) from content.version where item_id = ?", id))
                .isEqualTo(26);
        function.later(Duration.ofDays(91)).tick("content-upkeep");
        assertThat(Rows.texts("select number from content.version where item_id = ? order by number", id))
                .startsWith("1", "3", "7")
                .hasSize(22);
    }
}
