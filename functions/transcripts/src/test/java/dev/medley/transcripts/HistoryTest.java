package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("transcripts")
class HistoryTest {

    private static final String GARDEN = """
            The tomatoes in the garden need water every morning. The garden club plants tomatoes and beans in April. Beans
            grow well beside tomatoes because they bring nitrogen into the soil.""";

    private final Writer writer;

    HistoryTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @Test
    void wordsAreFoundWhereverTheyStand() {
        UUID school = writer.digested(Writer.HEATING, "title", "Basement visit").id();
        UUID garden = writer.digested(GARDEN, "title", "Saturday").id();

        assertThat(found("q=saturday")).as("title").containsExactly(garden);
        assertThat(found("q=nitrogen")).as("text").containsExactly(garden);
        assertThat(found("q=HEAT pump")).as("all words").containsExactly(school);
        assertThat(found("q=tomatoes or boiler")).as("any word").containsExactly(garden, school);
        assertThat(found("q=need -water")).as("without").containsExactly();
        assertThat(found("q=\"oil boiler\"")).as("in a row").containsExactly(school);
        assertThat(found("q=\"boiler oil\"")).as("in another row").isEmpty();
        assertThat(found("q=giraffe")).isEmpty();
        assertThat(found("")).containsExactly(garden, school);
    }

    @Test
    void summaryAndTopicsAreSearchedToo() {
        UUID id = writer.digested(GARDEN).id();
        Rows.change(
                "update transcripts.transcript set summary = 'Zebra', topics = '[{\"label\": \"quokka\", \"weight\": 1}]'"
                        + " where id = ?",
                id);
        assertThat(found("q=zebra")).containsExactly(id);
        assertThat(found("q=quokka")).containsExactly(id);
        assertThat(found("q=label")).isEmpty();
    }

    @Test
    void whatIsOddIsNoError() {
        writer.asks(GARDEN).is(202);
        for (String odd : List.of("!!!", "'", "\"", "-", "or", "a:* & !b | (c", "\\", "%", "😀", "\u202E")) {
            assertThat(found("q=" + odd)).as(odd).isEmpty();
        }
        ApiAnswer refused = writer.api().get("/api/transcripts?q=a%00b").isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/q");
        writer.api().get("/api/transcripts?q=" + "x".repeat(201)).isProblem(422, "validation-failed");
        writer.api().get("/api/transcripts?purpose=%00").isProblem(422, "validation-failed");
        writer.api().get("/api/transcripts?status=done").isProblem(422, "validation-failed");
        assertThat(found("q=")).as("nothing is looked for").hasSize(1);
        writer.api()
                .get("/api/transcripts?from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z")
                .isProblem(422, "time-range-invalid");
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreFound() {
        UUID id =
                writer.digested("今天我们讨论学校的供暖问题。热泵需要62000欧元。 The boiler is old.").id();
        UUID thai = writer.digested("วันนี้เราคุยเรื่องโรงเรียน").id();
        assertThat(found("q=供暖")).containsExactly(id);
        assertThat(found("q=供暖 热泵")).as("all words").containsExactly(id);
        assertThat(found("q=供暖 boiler")).as("of both kinds").containsExactly(id);
        assertThat(found("q=\"学校的供暖\"")).containsExactly(id);
        assertThat(found("q=供暖 giraffe")).isEmpty();
        assertThat(found("q=供热")).isEmpty();
        assertThat(found("q=โรงเรียน")).containsExactly(thai);
    }

    @Test
    void aPurposeIsMatchedExactly() {
        UUID id = writer.asks(GARDEN, "purpose", "club news").is(202).id();
        writer.asks(GARDEN, "purpose", "club").is(202);
        assertThat(found("purpose=club news")).containsExactly(id);
        assertThat(found("purpose=Club news")).isEmpty();
    }

    @Test
    void aStatusIsAFilterToo() {
        UUID good = writer.digested(GARDEN).id();
        UUID bad = writer.digested(GARDEN, "language", "fr").id();
        assertThat(found("status=succeeded")).containsExactly(good);
        assertThat(found("status=failed&q=tomatoes")).containsExactly(bad);
        assertThat(found("status=cancelled")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        List<UUID> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.addFirst(writer.asks(GARDEN).is(202).id());
            writer.asks(Writer.HEATING).is(202);
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page = list("q=tomatoes&limit=2" + cursor);
            seen.addAll(ids(page));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(newestFirst);
    }

    @Test
    void aCursorOpensOnlyItsOwnList() {
        writer.asks(GARDEN).is(202);
        writer.asks(GARDEN).is(202);
        String cursor = list("q=tomatoes&limit=1").text("/nextCursor");
        assertThat(cursor).isNotEmpty();
        writer.api().get("/api/transcripts?q=beans&cursor=" + cursor).isProblem(422, "cursor-invalid");
        writer.another()
                .api()
                .get("/api/transcripts?q=tomatoes&cursor=" + cursor)
                .isProblem(422, "cursor-invalid");
    }

    @Test
    void aListShowsTheBeginningOfTheTextAndEverybodyOnlyTheirOwn() {
        ApiAnswer made = writer.digested(Writer.HEATING, "title", "School");
        ApiAnswer list = list("");
        assertThat(list.text("/items/0/textPreview")).isEqualTo(Writer.HEATING.substring(0, 200));
        assertThat(list.at("/items/0/text").isMissingNode()).isTrue();
        assertThat(list.text("/items/0/summary")).isEqualTo(made.text("/summary"));
        assertThat(list.at("/items/0/topics")).isEqualTo(made.at("/topics"));
        assertThat(writer.another().api().get("/api/transcripts").is(200).at("/items"))
                .isEmpty();
    }

    private List<UUID> found(String query) {
        return ids(list(query));
    }

    private ApiAnswer list(String query) {
        StringBuilder encoded = new StringBuilder("/api/transcripts?");
        for (String parameter : query.split("&(?=[a-z]+=)", -1)) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2) {
                encoded.append(pair[0])
                        .append('=')
                        .append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return writer.api().get(encoded.toString()).is(200);
    }

    private static List<UUID> ids(ApiAnswer page) {
        return page.at("/items").findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
