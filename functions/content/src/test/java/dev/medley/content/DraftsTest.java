package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.texts;
import static dev.medley.content.Newsroom.unique;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("content")
class DraftsTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    DraftsTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    @Test
    void anEditOfWhatHasChangedIsRefused() {
        UUID id = newsroom.draft(article("Versioned", "One"));
        String tag = newsroom.read(id).header("ETag");
        String path = CONTENT + "/" + id + "/draft";
        api.header("If-Match", tag).patch(path, Map.of("title", "First")).is(200);
        api.header("If-Match", tag).patch(path, Map.of("title", "Second")).isProblem(412, "precondition-failed");
        api.header("If-Match", tag).put(CONTENT + "/" + id + "/submission", "").isProblem(412, "precondition-failed");
        api.header("If-Match", tag).delete(CONTENT + "/" + id).isProblem(412, "precondition-failed");
    }

    @Test
    void fieldsAreMergedAndNullRemovesOne() {
        UUID id = newsroom.draft(article("Merged", "One", Map.of("fields", Map.of("body", "One", "lead", "First"))));
        ApiAnswer changed =
                newsroom.save(id, Map.of("fields", Map.of("body", "Two"))).is(200);
        assertThat(changed.text("/fields/lead")).isEqualTo("First");
        ApiAnswer removed = api.patch(CONTENT + "/" + id + "/draft", "{\"fields\": {\"lead\": null}}")
                .is(200);
        assertThat(removed.at("/fields/lead").isMissingNode()).isTrue();
        assertThat(removed.text("/fields/body")).isEqualTo("Two");
        assertThat(removed.at("/version").asInt()).isEqualTo(3);
    }

    @Test
    void aSaveThatChangesNothingIsNoVersion() {
        UUID id = newsroom.draft(article("Same", "One"));
        assertThat(newsroom.save(id, Map.of("title", "Same"))
                        .is(200)
                        .at("/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void fieldsThatDoNotFitTheSchemaAreRefusedWithPointers() {
        ApiAnswer answer = api.post(
                        CONTENT,
                        Map.of(
                                "type",
                                "lesson",
                                "title",
                                "Wrong",
                                "locale",
                                "en",
                                "fields",
                                Map.of(
                                        "level",
                                        "wizard",
                                        "steps",
                                        List.of(Map.of("title", "One"), Map.of("title", "", "text", "x")),
                                        "extra/field",
                                        1,
                                        "durationMinutes",
                                        1.5)))
                .isProblem(422, "content-invalid");
        assertThat(answer.at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/fields/level",
                        "/fields/steps/0/text",
                        "/fields/steps/1/title",
                        "/fields/extra~1field",
                        "/fields/durationMinutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"article\", \"title\": \" \", \"locale\": \"en\", \"fields\": {\"body\": \"x\"}}",
                "{\"type\": \"article\", \"title\": \"x\", \"fields\": {\"body\": \"x\"}}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"en\"}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"en\", \"slug\": \"No Slug\", \"fields\": {\"body\": \"x\"}}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"no locale\", \"fields\": {\"body\": \"x\"}}",
                "{\"type\": \"nothing\", \"title\": \"x\", \"locale\": \"en\", \"fields\": {\"body\": \"x\"}}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"en\", \"slug\": \"workspace\", \"fields\": {\"body\": \"x\"}}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"en\", \"fields\": {\"body\": null}}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"en\", \"fields\": {\"body\": \"x\\u0007\"}}",
                "{\"type\": \"article\", \"title\": \"x\", \"locale\": \"en\", \"fields\": {\"body\": \"x\"}, \"tags\": [\"\"]}"
            })
    void whatMakesNoSenseIsRefused(String body) {
        assertThat(api.post(CONTENT, body).status()).isEqualTo(422);
    }

    @Test
    void whatIsDeletedIsGoneWithItsVersions() {
        UUID id = newsroom.draft(article("Gone", "One"));
        api.delete(CONTENT + "/" + id).is(204);
        api.get(CONTENT + "/" + id + "/draft").isProblem(404, "content-unknown");
        api.delete(CONTENT + "/" + id).isProblem(404, "content-unknown");
        assertThat(Rows.count("select count(*) from content.version where item_id = ?", id))
                .isZero();
    }

    @Test
    void aWorkspaceIsFiltered() {
        String tag = unique("t-");
        UUID one = newsroom.draft(article("One", "x", Map.of("tags", List.of(tag))));
        UUID other = newsroom.draft(article("Other", "x", Map.of("locale", "de-AT")));
        newsroom.submit(other);
        assertThat(texts(api.get(CONTENT + "/workspace?tag=" + tag).is(200), "id"))
                .containsExactly(one.toString());
        assertThat(texts(api.get(CONTENT + "/workspace?status=review").is(200), "id"))
                .containsExactly(other.toString());
        assertThat(texts(
                        api.get(CONTENT + "/workspace?locale=de-AT&type=article")
                                .is(200),
                        "id"))
                .containsExactly(other.toString());
        assertThat(texts(
                        newsroom.editor()
                                .get(CONTENT + "/workspace?scope=all&tag=" + tag)
                                .is(200),
                        "id"))
                .containsExactly(one.toString());
        ApiAnswer first = api.get(CONTENT + "/workspace?limit=1").is(200);
        assertThat(texts(
                        api.get(CONTENT + "/workspace?limit=1&cursor=" + first.text("/nextCursor"))
                                .is(200),
                        "id"))
                .containsExactly(one.toString());
    }

    @Test
    void translationsAreLinkedAndEachLocaleIsThereOnce() {
        UUID english = newsroom.published(article("Bread", "Bake it."));
        Map<String, Object> german =
                article("Brot", "Backe es.", Map.of("locale", "de", "translationOf", english.toString()));
        UUID id = newsroom.draft(german);
        api.post(CONTENT, german).isProblem(409, "locale-taken");
        newsroom.save(id, Map.of("locale", "en")).isProblem(409, "locale-taken");
        function.as(TestAccount.any()).post(CONTENT, german).isProblem(404, "content-unknown");
        assertThat(function.api().get(CONTENT + "/" + english).is(200).at("/translations"))
                .isEmpty();
        newsroom.submit(id);
        newsroom.approve(id);
        ApiAnswer read = function.api().get(CONTENT + "/" + english).is(200);
        assertThat(read.text("/translations/0/id")).isEqualTo(id.toString());
        assertThat(read.text("/translations/0/locale")).isEqualTo("de");
    }
}
