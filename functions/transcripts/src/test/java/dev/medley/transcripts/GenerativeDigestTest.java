package dev.medley.transcripts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.medley.jobs.JobFailure;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestApiKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("transcripts")
class GenerativeDigestTest {

    private static final WritingModel MODEL = WritingModel.SHARED;
    private final Writer writer;
    private final String subject = "subject " + UUID.randomUUID();
    private final String sentence = "The heat pump of " + subject + " replaces the oil boiler.";

    GenerativeDigestTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @Test
    void theModelIsAskedAndOnlyWhatTheTextSaysIsCited() {
        MODEL.answers(subject, summary());
        ApiAnswer made = made(writer);
        assertThat(made.text("/summary")).isEqualTo("A heat pump replaces the boiler.");
        assertThat(made.text("/model/provider")).isEqualTo("openai");
        assertThat(made.at("/citations").size()).isEqualTo(1);
        assertThat(made.text("/citations/0/text")).isEqualTo(sentence);
        assertThat(made.text("/provenance/prompt")).startsWith("3.");
        assertThat(made.at("/provenance/kept").asBoolean()).isFalse();
        assertThat(made.at("/provenance/cost").asLong()).isPositive();
        assertThat(made.at("/provenance/fallback").isNull()).isTrue();
    }

    @Test
    void theSameTextIsNotPaidForTwiceAndNoOtherAccountSeesIt() {
        MODEL.answers(subject, summary());
        ApiAnswer _ = made(writer);
        ApiAnswer again = made(writer);
        assertThat(again.at("/provenance/kept").asBoolean()).isTrue();
        assertThat(again.at("/provenance/cost").asLong()).isZero();
        assertThat(again.text("/summary")).isEqualTo("A heat pump replaces the boiler.");
        assertThat(MODEL.calls(subject)).hasSize(1);

        assertThat(made(writer.another()).at("/provenance/kept").asBoolean()).isFalse();
        assertThat(MODEL.calls(subject)).hasSize(2);
    }

    @Test
    void otherWishesAreAskedAnew() {
        MODEL.answers(subject, summary());
        ApiAnswer _ = made(writer);
        ApiAnswer _ = made(writer, Map.of("outputs", List.of("summary"), "length", "brief", "audience", "executive"));
        assertThat(MODEL.calls(subject)).hasSize(2);
        assertThat(MODEL.calls(subject).getLast().getBodyAsString()).contains("at most 80 words", "who decides");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "", "Sure, here it is", "{\"summary\": 7}", "{\"summary\": \"cut o"})
    void anAnswerThatBreaksTheRulesIsSentBackOnce(String garbage) {
        MODEL.answersInTurn(subject, WritingModel.says(garbage), summary());
        ApiAnswer made = made(writer);
        assertThat(made.text("/summary")).isEqualTo("A heat pump replaces the boiler.");
        assertThat(made.at("/provenance/calls").asInt()).isEqualTo(2);
    }

    @Test
    void anAnswerThatBreaksTheRulesIsNotKept() {
        MODEL.answers(subject, WritingModel.says("{}"));
        ApiAnswer made = made(writer);
        assertThat(made.text("/model/provider")).isEqualTo("embedded");
        assertThat(made.text("/provenance/fallback")).isEqualTo("models-unavailable");
        assertThat(MODEL.calls(subject)).hasSize(2);
        assertThat(made.at("/provenance/calls").asInt()).isEqualTo(2);
        assertThat(made.at("/provenance/cost").asLong())
                .as("paid in vain, and paid")
                .isPositive();

        MODEL.answers(subject, summary());
        assertThat(made(writer).text("/model/provider")).isEqualTo("openai");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 429, 500, 503})
    void whereTheModelDoesNotAnswerTheEmbeddedOneDoes(int status) {
        WritingModel.FAILING.answers(subject, aResponse().withStatus(status));
        UUID id = WritingModel.FAILING.asked(writer, sentence, Map.of("outputs", List.of("summary")));
        ApiAnswer made = WritingModel.FAILING.make(writer, id);
        assertThat(made.text("/model/provider")).isEqualTo("embedded");
        assertThat(made.text("/provenance/fallback")).isEqualTo("models-unavailable");
    }

    @Test
    void aUsedUpBudgetLeavesTheEmbeddedModelAndTheAnswerSaysSo() {
        MODEL.answers(subject, summary());
        Rows.change(
                "insert into usage.budget (holder, monthly) values (?, 0)",
                writer.account().id());
        ApiAnswer made = made(writer);
        assertThat(made.text("/model/provider")).isEqualTo("embedded");
        assertThat(made.text("/provenance/fallback")).isEqualTo("budget-exceeded");
        assertThat(MODEL.calls(subject)).isEmpty();
    }

    @Test
    void theBudgetOfTheKeyThatTheRequestCameWithCountsWhoeverDoesTheWork() {
        MODEL.answers(subject, summary());
        TestApiKey key = TestApiKey.of(writer.account());
        Rows.change("insert into usage.budget (holder, monthly) values (?, 0)", key.id());
        Writer withKey = new Writer(
                writer.transcripts(),
                writer.account(),
                writer.transcripts().api().with(key.text()));
        UUID id = MODEL.asked(withKey, sentence, Map.of("outputs", List.of("summary")));

        MODEL.run(id);

        ApiAnswer made = withKey.reads(id);
        assertThat(made.text("/model/provider")).isEqualTo("embedded");
        assertThat(made.text("/provenance/fallback")).isEqualTo("budget-exceeded");
        assertThat(MODEL.calls(subject)).isEmpty();

        UUID own = MODEL.asked(writer, sentence, Map.of("outputs", List.of("summary")));
        MODEL.run(own);
        assertThat(writer.reads(own).text("/model/provider")).isEqualTo("openai");
    }

    @Test
    void aLanguageThatOnlyOthersReadIsTriedAgainLater() {
        WritingModel.FAILING.answers(subject, aResponse().withStatus(503));
        UUID id = WritingModel.FAILING.asked(
                writer, "Le chat de " + subject + " dort sur le canapé.", Map.of("language", "fr"));
        assertThatThrownBy(() -> WritingModel.FAILING.make(writer, id))
                .isInstanceOfSatisfying(
                        JobFailure.class,
                        failure -> assertThat(failure.error().code()).isEqualTo("models-unavailable"));
    }

    @Test
    void ofALongTextNotesAreTakenPartByPart() {
        String text = (sentence + " The council votes in March. ").repeat(30);
        MODEL.answers(
                "You read one part",
                WritingModel.says("{\"notes\": [{\"note\": \"The boiler goes.\", \"quotation\": \"x\"}]}"));
        MODEL.answers("The boiler goes. (", summary());
        UUID id = MODEL.asked(writer, text, Map.of("outputs", List.of("summary")));
        ApiAnswer made = MODEL.make(writer, id);
        assertThat(made.text("/summary")).isEqualTo("A heat pump replaces the boiler.");
        assertThat(made.at("/provenance/calls").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(made.text("/citations/0/text")).isEqualTo(sentence);
    }

    @Test
    void whatElseIsFoundIsReadAndPlaced() {
        MODEL.answers(subject, WritingModel.says("""
                {"decisions": ["We move the launch."],
                 "actions": [{"what": "Fix the page", "who": "Ann", "when": "by Friday", "quotation": "I will fix the page"}],
                 "questions": ["Who pays?"],
                 "sentiment": {"score": 0.5, "mixed": false, "parts": [{"quotation": "Who pays?", "score": -0.5}]},
                 "categories": [{"label": "business", "weight": 0.8}],
                 "video": {"title": "Launch", "description": "What was said.", "hashtags": ["#Launch"],
                   "chapters": [{"title": "Begin", "quotation": "We move the launch."},
                     {"title": "Money", "quotation": "Who pays?"}]}}"""));
        String text =
                "[00:05] Ann: We move the launch. %s.\n[01:30] Bob: Who pays?\n[02:00] Ann: I will fix the page by Friday."
                        .formatted(subject);
        UUID id = MODEL.asked(
                writer,
                text,
                Map.of(
                        "outputs",
                        List.of("decisions", "actions", "questions", "sentiment", "categories", "videoDescription")));
        ApiAnswer made = MODEL.make(writer, id);
        assertThat(made.text("/model/provider")).isEqualTo("openai");
        assertThat(made.at("/decisions/0/startMs").asLong()).isEqualTo(5000);
        assertThat(made.text("/actions/0/who")).isEqualTo("Ann");
        assertThat(made.at("/actions/0/source/startMs").asLong()).isEqualTo(120_000);
        assertThat(made.text("/sentiment/tone")).isEqualTo("positive");
        assertThat(made.text("/sentiment/parts/0/tone")).isEqualTo("negative");
        assertThat(made.text("/categories/0/label")).isEqualTo("business");
        assertThat(made.at("/videoDescription/chapters/0/startMs").asLong()).isZero();
        assertThat(made.at("/videoDescription/chapters/1/startMs").asLong()).isEqualTo(90_000);
    }

    private ResponseDefinitionBuilder summary() {
        return WritingModel.says("{\"summary\": \"A heat pump replaces the boiler.\", \"quotations\": [\"" + sentence
                + "\", \"Nobody said this.\"]}");
    }

    private ApiAnswer made(Writer who) {
        return made(who, Map.of("outputs", List.of("summary")));
    }

    private ApiAnswer made(Writer who, Map<String, ?> wishes) {
        return MODEL.make(who, MODEL.asked(who, sentence + " The council votes in March.", wishes));
    }
}
