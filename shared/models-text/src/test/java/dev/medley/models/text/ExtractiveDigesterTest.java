package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.Digest;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.PostLength;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveDigesterTest {

    private static final Set<Output> ALL = EnumSet.allOf(Output.class);
    private static final String TWO_MATTERS = ("The committee wants to build a new library with eighty seats near the"
                    + " station in spring. The swimming pool will be closed for repairs from May until October because"
                    + " of a broken pump. ")
            + "The mayor opened the flower market with a long speech about roses and tulips and lilies. ".repeat(1)
            + "The tram to the harbour costs three euros and runs every ten minutes until midnight. "
            + "A baker from the old town won the prize for the best bread in the whole country again. ";

    /** Texts of the kinds that break programs. */
    static final Iterable<String> STRANGE = Stream.of(
                    "Hello",
                    "The pump was repaired on Friday.",
                    "buffalo ".repeat(20_000),
                    "the of and ".repeat(20_000),
                    "A. ".repeat(40_000),
                    "A: b\n".repeat(20_000),
                    "word\n\n".repeat(20_000),
                    "Nobody " + "🙂 ".repeat(2_000) + "came.",
                    "WHY DOES THIS TRANSCRIPT SHOUT AT EVERYBODY",
                    "\u0000\uFFFD bad \uD83D bytes",
                    "x ".repeat(60_000))
            .toList();

    private final ExtractiveDigester digester = new ExtractiveDigester(new OpenNlpLanguageDetector());

    private Digest digest(String text, String language, String purpose, Set<Output> outputs) {
        return digester.digest(new DigestRequest(text, language, outputs, purpose, Network.X));
    }

    @Test
    void makesOnlyWhatIsAskedFor() {
        var digest = digest(TWO_MATTERS, "en", "", EnumSet.of(Output.TOPICS));

        assertThat(digest.topics()).isNotEmpty();
        assertThat(digest.summary()).isNull();
        assertThat(digest.mindMap()).isNull();
        assertThat(digest.socialPost()).isNull();
    }

    @Test
    void aSummaryIsMadeOfSentencesOfTheTextInTheirOrder() {
        String summary = Objects.requireNonNull(
                digest(TWO_MATTERS, "en", "", EnumSet.of(Output.SUMMARY)).summary());

        assertThat(summary.split("(?<=[.]) ", -1))
                .allSatisfy(sentence -> assertThat(TWO_MATTERS).contains(sentence));
        assertThat(TWO_MATTERS).containsSubsequence(summary.split("(?<=[.]) ", -1));
        assertThat(summary.length()).isLessThan(TWO_MATTERS.length());
    }

    @Test
    void aLongTextIsSummarisedInAtMost250Words() throws IOException {
        var everything = new StringBuilder();
        for (var transcript : MarkedTranscript.all()) {
            everything.append(transcript.text()).append("\n\n");
        }

        String summary =
                Objects.requireNonNull(digest(everything.toString().repeat(6), "en", "", EnumSet.of(Output.SUMMARY))
                        .summary());

        assertThat(summary.split(" ", -1).length).isBetween(200, 250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bread", "tram", "flowers"})
    void thePurposeRaisesWhatItSpeaksOf(String purpose) {
        String post = Objects.requireNonNull(digest(TWO_MATTERS, "en", purpose, EnumSet.of(Output.SOCIAL_POST))
                .socialPost());

        assertThat(post).contains(purpose.replace("flowers", "flower"));
    }

    @Test
    void topicsWeighAtMostOneTogether() throws IOException {
        for (var transcript : MarkedTranscript.all()) {
            var topics = Objects.requireNonNull(digest(transcript.text(), "und", "", EnumSet.of(Output.TOPICS))
                    .topics());

            assertThat(topics).hasSizeBetween(1, 7).extracting(Topic::label).doesNotHaveDuplicates();
            assertThat(topics.stream().mapToDouble(Topic::weight).sum()).isBetween(0.9, 1.0);
        }
    }

    @Test
    void theSpeakerIsNamedWhereSomebodySaysI() {
        String summary = digest(
                        "Ann: What about the translations of the manual?\nBen: I will send all the translations to the"
                                + " printer on Monday.\n",
                        "en",
                        "",
                        EnumSet.of(Output.SUMMARY))
                .summary();

        assertThat(summary).contains("Ben: I will send all the translations");
    }

    @Test
    void germanIsReadToo() {
        var digest =
                digest("Das Dach der Halle ist undicht. Die Reparatur des Daches kostet 24.000 Euro.", "und", "", ALL);

        assertThat(digest.topics()).extracting(Topic::label).contains("Dach");
    }

    @ParameterizedTest
    @FieldSource("STRANGE")
    void strangeTextsGiveSomethingThatFits(String text) {
        var digest = digest(text, "und", "", ALL);

        assertThat(digest.summary()).isNotBlank().hasSizeLessThan(2000);
        assertThat(Objects.requireNonNull(digest.mindMap()).label()).isNotBlank();
        assertThat(digest.socialPost()).isNotBlank();
        assertThat(PostLength.X.of(Objects.requireNonNull(digest.socialPost()))).isLessThanOrEqualTo(280);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "123 456 789",
                "!!! ... ???",
                "\uD83D\uDE42\uD83D\uDE42",
                "um, uh, um",
                "https://example.org/words-in-a-link",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]\n"
            })
    void whatHoldsNoWordsIsEmpty(String text) {
        assertFails(text, Kind.EMPTY);
    }

    @Test
    void tenThousandEmojiAreEmpty() {
        assertFails("🙂".repeat(10_000), Kind.EMPTY);
    }

    @Test
    void aWallOfLettersIsEmpty() {
        assertFails("abc1,".repeat(50_000), Kind.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气很好，我们去公园吧。", "Le train part à six heures et demie de la gare du nord."})
    void otherLanguagesAreUnsupported(String text) {
        assertFails(text, Kind.UNSUPPORTED);
    }

    @Test
    void moreThanADayOfSpeechIsUnsupported() {
        assertFails("word ".repeat(ExtractiveDigester.MAX_CHARACTERS), Kind.UNSUPPORTED);
    }

    private void assertFails(String text, Kind kind) {
        assertThatThrownBy(() -> digest(text, "und", "", ALL))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
