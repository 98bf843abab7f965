package dev.medley.textfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedWordTest {

    private static FilterVerdict examine(String text) {
        return CompiledRules.of(DefaultRules.of(DefaultRules.REVIEW), null).examine(text, AuthorState.NEW);
    }

    @ParameterizedTest
    @CsvSource({"你是傻逼吗, 你是***吗", "你是傻 逼吗, 你是***吗", "ｷﾁｶﾞｲ店員, ***店員", "이 병신아, 이 ***아"})
    void wordsOfScriptsWithoutSpacesAreMaskedAlone(String text, String masked) {
        assertThat(examine(text).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一群坏蛋", "🖕", "one two three four five", "!!!"})
    void whateverIsListedIsFound(String word) {
        PlaceRules usual = DefaultRules.of(DefaultRules.COMMENT);
        PlaceRules rules = new PlaceRules(
                List.of(new ListedWord(word, ListedWord.Severity.STRONG)),
                List.of(),
                usual.languages(),
                usual.thresholds(),
                List.of(),
                List.of(),
                usual.mostLinks(),
                usual.mostEqual(),
                usual.mostPerMinute(),
                usual.phoneRegions());

        assertThat(CompiledRules.of(rules, null)
                        .examine("Look: " + word + " here", AuthorState.NEW)
                        .categories())
                .contains(FilterCategory.LISTED_WORD);
        assertThat(new ListedWord(word, ListedWord.Severity.MILD).fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*cat*", "b*dword", "one two three four five six seven eight nine"})
    void whatWouldNeverBeFoundHasAFault(String word) {
        assertThat(new ListedWord(word, ListedWord.Severity.MILD).fault()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Mail jane＠example.com today, Mail [email] today",
        "Pay ４１１１ １１１１ １１１１ １１１１ today, Pay [card] today",
        "Pay ٤١١١ ١١١١ ١١١١ ١١١١ today, Pay [card] today"
    })
    void personalDataOfFullWidthOrInOtherDigitsAreMaskedToo(String text, String masked) {
        assertThat(examine(text).masked()).isEqualTo(masked);
    }
}
