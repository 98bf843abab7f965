package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1 a", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=", "-1+2", "-", "'=1", "＝1", "＠x"})
    void whatASpreadsheetWouldRunHasAnApostropheInFront(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "-5", "-5.25", "'a", "O'Neill", "1", " =1"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.unguarded(text)).isEqualTo(text);
    }

    @Test
    void anyTextIsReadBackAsItWas() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append("'=+-@\t\r\n5.a＝".charAt(random.nextInt(12)));
            }
            String guarded = SpreadsheetText.guarded(text.toString());
            assertThat(SpreadsheetText.unguarded(guarded)).isEqualTo(text.toString());
            assertThat(guarded).doesNotMatch("(?s)[=+@＝\\t\\r\\n].*");
        }
    }
}
