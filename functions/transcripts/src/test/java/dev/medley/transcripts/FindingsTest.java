package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@FunctionTest("transcripts")
class FindingsTest {

    private static final String MEETING = """
            [00:00] Tom: Okay, the main thing today is the launch of the shop software. The payment page is terrible, it fails again and again.
            [00:20] Marcus: We found the bug on Thursday. I will fix the payment page by Friday.
            [00:45] Tom: Then let's decide. We move the launch to the third of May.
            [01:10] Tom: Priya, can you take the translations?
            [01:30] Priya: I will send the translations to the agency tomorrow. The new design is wonderful, the customers love it.
            [02:00] Marcus: Who pays for the extra advertising budget?
            [02:20] Tom: The company pays, finance approved the budget yesterday. The budget for marketing is eighteen thousand euros.
            """;

    private final Writer writer;

    FindingsTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @Test
    void decisionsActionsAndQuestionsAreFoundWithTheirPlaces() {
        ApiAnswer made = made("decisions", "actions", "questions");
        assertThat(texts(made, "/decisions", "text")).contains("We move the launch to the third of May.");
        assertThat(made.text("/decisions/0/speaker")).isEqualTo("Tom");
        assertThat(made.at("/decisions/0/startMs").asLong()).isPositive();
        assertThat(texts(made, "/actions", "who")).contains("Marcus", "Priya");
        assertThat(texts(made, "/actions", "when")).contains("by Friday", "tomorrow");
        assertThat(texts(made, "/questions", "text")).contains("Who pays for the extra advertising budget?");
        assertThat(made.at("/summary").isNull()).isTrue();
    }

    @Test
    void sentimentIsToldForTheWholeAndForItsParts() {
        ApiAnswer made = made("sentiment");
        assertThat(made.text("/sentiment/tone")).isIn("positive", "neutral", "negative", "mixed");
        assertThat(made.at("/sentiment/score").asDouble()).isBetween(-1.0, 1.0);
        assertThat(texts(made, "/sentiment/parts", "tone")).contains("negative", "positive");
    }

    @Test
    void categoriesAreOfTheUsualOnesOrOfThoseThatAreGiven() {
        assertThat(texts(made("categories"), "/categories", "label")).containsAnyOf("business", "technology");
        ApiAnswer given = writer.digested(
                MEETING, "outputs", List.of("categories"), "categories", List.of("Launch plans", "Zebras"));
        assertThat(texts(given, "/categories", "label")).containsExactly("Launch plans");
    }

    @Test
    void aVideoGetsATitleADescriptionChaptersFromZeroAndHashtags() {
        ApiAnswer made = writer.digested(MEETING.repeat(1), "outputs", List.of("videoDescription"));
        assertThat(made.text("/videoDescription/title")).isNotBlank();
        assertThat(made.text("/videoDescription/description")).isNotBlank();
        assertThat(made.at("/videoDescription/chapters/0/startMs").asLong()).isZero();
        assertThat(made.text("/videoDescription/hashtags/0")).startsWith("#");
        assertThat(made.at("/videoDescription/isEstimated").asBoolean()).isFalse();
        ApiAnswer untimed = writer.digested(Writer.HEATING, "outputs", List.of("videoDescription"));
        assertThat(untimed.at("/videoDescription/isEstimated").asBoolean()).isTrue();
    }

    @Test
    void aBriefSummaryIsShorterThanADetailedOne() {
        String text = (Writer.HEATING + "\n" + MEETING);
        int brief = words(text, "brief");
        assertThat(brief).isLessThan(words(text, "standard"));
        assertThat(words(text, "standard")).isLessThan(words(text, "detailed"));
        writer.asks(MEETING, "length", "endless").isProblem(422, "validation-failed");
        writer.asks(MEETING, "audience", "cats").isProblem(422, "validation-failed");
        writer.asks(MEETING, "outputs", List.of("poem")).isProblem(422, "validation-failed");
    }

    @Test
    void theHistoryIsFilteredByLanguageProviderCategoryAndTime() {
        ApiAnswer made = made("categories");
        String label = made.text("/categories/0/label");
        for (String query : List.of(
                "language=en",
                "provider=embedded",
                "category=" + label,
                "from=2020-01-01T00:00:00Z",
                "until=2999-01-01T00:00:00Z")) {
            assertThat(found(query)).as(query).isEqualTo(1);
        }
        for (String query :
                List.of("language=fr", "provider=openai", "category=nothing", "from=2999-01-01T00:00:00Z")) {
            assertThat(found(query)).as(query).isZero();
        }
        writer.api().get("/api/transcripts?from=yesterday").isProblem(400, "request-malformed");
    }

    private int found(String query) {
        return writer.api()
                .get("/api/transcripts?" + query.replace(" ", "%20"))
                .is(200)
                .at("/items")
                .size();
    }

    private int words(String text, String length) {
        return writer.digested(text, "outputs", List.of("summary"), "length", length)
                .text("/summary")
                .split(" ", -1)
                .length;
    }

    private ApiAnswer made(String... outputs) {
        ApiAnswer made = writer.digested(MEETING, "outputs", List.of(outputs));
        assertThat(made.text("/status")).isEqualTo("succeeded");
        return made;
    }

    private static List<String> texts(ApiAnswer answer, String list, String member) {
        List<String> texts = new ArrayList<>();
        answer.at(list).forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
