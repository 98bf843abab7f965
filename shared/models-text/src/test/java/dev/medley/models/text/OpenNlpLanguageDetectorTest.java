package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Language;
import dev.medley.models.LanguageShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageDetectorTest {

    private static final Set<String> TWELVE = Set.of("en de fr es pt it nl pl tr ru ja zh".split(" ", -1));

    private static final String FRENCH =
            "Le conseil municipal a décidé hier soir de fermer la piscine pendant tout l'été parce que la pompe est cassée"
                    + " depuis longtemps et que personne ne sait la réparer.";

    private final OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector();

    /** Prints the figures of the model card. */
    @Test
    void tellsTwelveLanguagesByOneShortSentence() throws IOException {
        long amongTwelve = right(TWELVE);
        long amongAll = right(Set.of());

        System.out.printf("right of 120: %d among the 12, %d among all%n", amongTwelve, amongAll);
        assertThat(amongTwelve).isGreaterThanOrEqualTo(115);
        assertThat(amongAll).isGreaterThanOrEqualTo(100);
    }

    private long right(Set<String> allowed) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/languages.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> detector.detect(row[1], allowed).code().equals(row[0]))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "สวัสดีครับ, th",
        "Γειά σου κόσμε, el",
        "안녕하세요 여러분, ko",
        "שלום לכולם, he",
        "東京タワーへ行きます, ja",
        "我们明天去北京, zh"
    })
    void aScriptOfItsOwnTellsTheLanguage(String text, String code) {
        assertThat(detector.detect(text, Set.of()).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "ok", "12345 !!!", "🙂🙂🙂🙂", "https://example.org/the/children", "@the #children"})
    void whatHoldsNoLanguageIsUndetermined(String text) {
        assertThat(detector.detect(text, TWELVE)).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void theLanguageOfMostLettersDecidesEvenIfItRepeatsItself() {
        String text = FRENCH + "\n" + "The council will vote on the budget in March. ".repeat(48);

        assertThat(detector.detect(text, Set.of()).code()).isEqualTo("en");
        assertThat(detector.shares(text)).extracting(LanguageShare::code).containsExactly("en", "fr");
        assertThat(detector.shares(text).getLast().share()).isBetween(0.03, 0.12);
    }

    @Test
    void aTextInOneLanguageHasNoOther() throws IOException {
        for (var transcript : MarkedTranscript.all()) {
            assertThat(detector.shares(transcript.text())).hasSize(1);
        }
    }

    @Test
    void wordsBorrowedFromAnotherLanguageAreNoPart() {
        assertThat(detector.shares(
                        "She said c'est la vie and left. The whole council meets on Monday in the town hall at nine."))
                .extracting(LanguageShare::code)
                .containsExactly("en");
    }

    @Test
    void answersInTheCallersOwnTags() {
        var brazilian = detector.detect("As crianças brincam no quintal.", Set.of("pt-BR", "es-MX"));

        assertThat(brazilian.code()).isEqualTo("pt-BR");
        assertThat(brazilian.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void aTextInAnotherScriptThanAllAllowedIsUndetermined() {
        assertThat(detector.detect("Дети играют во дворе.", Set.of("en", "de"))).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void allowedTagsThatItDoesNotKnowAreNoHarm() {
        assertThat(detector.detect("The children are playing.", Set.of("tlh", "x", "", "en"))
                        .code())
                .isEqualTo("en");
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        assertThat(detector.detect("The children are playing. ".repeat(40_000), TWELVE)
                        .code())
                .isEqualTo("en");
    }

    @Test
    void namesLanguagesByTwoLettersWhereThereAreTwo() {
        var codes = Set.of("deu", "cmn", "ekk", "lvs", "pes", "ast", "kir").stream()
                .map(LanguageCodes::bcp47)
                .collect(Collectors.toSet());

        assertThat(codes).containsExactlyInAnyOrder("de", "zh", "et", "lv", "fa", "ast", "ky");
    }
}
