package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx"})
    void whatIsTakenForAFormulaIsMadeAText(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a=b", "'=1", " =1", "1"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
    }
}
