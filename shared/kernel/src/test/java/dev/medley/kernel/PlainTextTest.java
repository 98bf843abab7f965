package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ada Lovelace",
                "Zoë d'Arc-Łukasz",
                "\u05d3\u05d5\u05d3",
                "\u0639\u0644\u06cc",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0c30\u0c4d\u200d\u0c2f",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "\u674e\u5c0f\u9f8d"
            })
    void namesOfAllScriptsAreOneLine(String text) {
        assertThat(PlainText.isSingleLine(text)).isTrue();
        assertThat(PlainText.isMultiLine(text)).isTrue();
        assertThat(PlainText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul\u0000",
                "bell\u0007",
                "c1\u0085",
                "half \ud83d pair",
                "line\u2028separator",
                "paragraph\u2029separator",
                "zero\u200bwidth",
                "ad\u200da",
                "ad\u200ca",
                "\u200d\ud83d\udcbb",
                "\ud83d\udc69\u200d",
                "\ud83d\udc69\u200d\u200d\ud83d\udcbb",
                "soft\u00adhyphen",
                "word\u2060joiner",
                "\ufeffmark",
                "turned \u202egpj.exe",
                "isolated \u2066text\u2069",
                "marked\u200f",
                "tags \udb40\udc41",
                "hangul\u3164filler",
                "jamo\u115ffiller",
                "grapheme\u034fjoiner",
                "braille\u2800blank",
                "object\ufffc",
                "replaced\ufffd",
                "no character\uffff"
            })
    void whatIsNotSeenIsNeither(String text) {
        assertThat(PlainText.isSingleLine(text)).isFalse();
        assertThat(PlainText.isMultiLine(text)).isFalse();
    }

    @Test
    void aCharacterHasFourMarksInALineAndEightInATextOfMany() {
        for (String mark : new String[] {"\u0335", "\u0e49", "\u20dd"}) {
            assertThat(PlainText.isSingleLine(("Z" + mark.repeat(4)).repeat(3))).isTrue();
            assertThat(PlainText.isSingleLine("Z" + mark.repeat(5))).isFalse();
            assertThat(PlainText.isMultiLine("Z" + mark.repeat(8) + "\n")).isTrue();
            assertThat(PlainText.isMultiLine("Z" + mark.repeat(9) + "\n")).isFalse();
        }
        assertThat(PlainText.isSingleLine(
                        "Vie\u0323\u0302t \u05d1\u05bc\u05b0\u05e8\u05b5\u05d0\u05e9\u05c1\u05b4\u0596\u05d9\u05ea"))
                .isTrue();
        assertThat(PlainText.isSingleLine("\u0928" + "\u094d\u200d".repeat(5) + "\u0928"))
                .isFalse();
    }

    @Test
    void onlyDescriptionsHaveSeveralLines() {
        for (String text : new String[] {"two\nlines", "two\r\nlines", "a\ttab"}) {
            assertThat(PlainText.isSingleLine(text)).isFalse();
            assertThat(PlainText.isMultiLine(text)).isTrue();
        }
    }

    @Test
    void theDatabaseKeepsNoNulAndNoHalfPair() {
        assertThat(PlainText.isStorable("a\u0000")).isFalse();
        assertThat(PlainText.isStorable("a\udc00b")).isFalse();
        assertThat(PlainText.isStorable("a\u202eb\n")).isTrue();
    }

    @Test
    void spellingsOfOneNameAreOneName() {
        assertThat(PlainText.uniqueName(" Fu\u0308r alle ")).isEqualTo("Für alle");
    }
}
