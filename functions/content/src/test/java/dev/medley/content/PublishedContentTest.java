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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class PublishedContentTest {

    private final Newsroom newsroom;
    private final Api api;

    PublishedContentTest(FunctionUnderTest function) {
        newsroom = Newsroom.of(function);
        api = function.api();
    }

    @Test
    void everybodyReadsByIdAndBySlugAndCachesMayKeepIt() {
        String slug = unique("how-");
        UUID id = newsroom.published(article("How", "So.", Map.of("slug", slug)));
        ApiAnswer read = api.get(CONTENT + "/" + slug).is(200);
        assertThat(read.id()).isEqualTo(id);
        assertThat(read.header("Cache-Control")).startsWith("public");
        api.header("If-None-Match", read.header("ETag"))
                .get(CONTENT + "/" + slug)
                .is(304);
        assertThat(api.get(CONTENT + "/" + id).is(200).body()).isEqualTo(read.body());
    }

    @Test
    void anOldSlugFindsTheItemUnderItsNewOne() {
        String old = unique("old-");
        String present = unique("new-");
        UUID id = newsroom.published(article("A name", "x", Map.of("slug", old)));
        newsroom.save(id, Map.of("slug", present)).is(200);
        newsroom.submit(id);
        newsroom.approve(id);
        assertThat(api.get(CONTENT + "/" + old).is(200).text("/slug")).isEqualTo(present);
        UUID other = newsroom.draft(article("Another", "x", Map.of("slug", old)));
        newsroom.submit(other);
        newsroom.editor()
                .post(CONTENT + "/" + other + "/reviews", Map.of("decision", "approved"))
                .isProblem(409, "slug-taken");
    }

    @Test
    void aSlugIsMadeOfTheTitle() {
        String word = unique("w");
        UUID id = newsroom.published(article("Größe " + word, "x"));
        assertThat(api.get(CONTENT + "/" + id).text("/slug")).isEqualTo("grosse-" + word);
        UUID other = newsroom.published(article("Größe " + word, "x"));
        assertThat(api.get(CONTENT + "/" + other).text("/slug")).startsWith("grosse-" + word + "-");
    }

    @Test
    void listsAreFilteredAndSorted() {
        String tag = unique("t-");
        UUID first = newsroom.published(article("B " + tag, "x", Map.of("tags", List.of(tag))));
        UUID second = newsroom.published(article("A " + tag, "x", Map.of("tags", List.of(tag), "locale", "fr")));
        newsroom.draft(article("C " + tag, "x", Map.of("tags", List.of(tag))));
        String list = CONTENT + "?tag=" + tag;
        assertThat(texts(api.get(list).is(200), "id")).containsExactly(second.toString(), first.toString());
        assertThat(texts(api.get(list + "&sort=publishedAt").is(200), "id"))
                .containsExactly(first.toString(), second.toString());
        assertThat(texts(api.get(list + "&sort=title").is(200), "id"))
                .containsExactly(second.toString(), first.toString());
        assertThat(texts(api.get(list + "&locale=fr&type=article").is(200), "id"))
                .containsExactly(second.toString());
        ApiAnswer page = api.get(list + "&limit=1").is(200);
        assertThat(texts(
                        api.get(list + "&limit=1&cursor=" + page.text("/nextCursor"))
                                .is(200),
                        "id"))
                .containsExactly(first.toString());
        api.get(CONTENT + "?sort=views").isProblem(422, "sort-invalid");
        api.get(CONTENT + "?locale=no%20locale").isProblem(422, "locale-invalid");
    }

    @Test
    void wordsAreFoundInTheFormsOfTheirLanguageAndTheBestFitComesFirst() {
        String word = unique("zx");
        UUID body = newsroom.published(article("Breakfast", "There were " + word + " potatoes."));
        UUID title = newsroom.published(article("All about a " + word + " potato", "Nothing."));
        UUID german = newsroom.published(article("Häuser " + word, "x", Map.of("locale", "de")));
        assertThat(texts(search(word + " potato"), "id")).containsExactly(title.toString(), body.toString());
        assertThat(texts(search("Haus " + word), "id")).containsExactly(german.toString());
        assertThat(texts(search(word + " -potato"), "id")).containsExactly(german.toString());
        assertThat(search(word + " potato").text("/items/0/excerpt")).contains("[[" + word + "]]");
        assertThat(texts(search("\"" + word + " \" (& | !"), "id")).hasSize(3);
        ApiAnswer page = api.get(CONTENT + "?limit=2&q=" + word).is(200);
        assertThat(texts(
                        api.get(CONTENT + "?limit=2&q=" + word + "&cursor=" + page.text("/nextCursor"))
                                .is(200),
                        "id"))
                .hasSize(1);
        api.get(CONTENT + "?q=x&sort=title").isProblem(422, "sort-invalid");
    }

    private ApiAnswer search(String words) {
        return api.get(CONTENT + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .is(200);
    }
}
