package dev.medley.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, SHA-1; six digits are the last six of its eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheRfcHold(long epochSecond, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(epochSecond))))
                .isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 0, 30})
    void clocksMayDifferByAStep(long seconds) {
        Instant shown = NOW.plusSeconds(seconds);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, Totp.step(shown)), NOW, 1))
                .hasValue(Totp.step(shown));
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60})
    void andNotByTwo(long seconds) {
        assertThat(Totp.match(SECRET, Totp.code(SECRET, Totp.step(NOW.plusSeconds(seconds))), NOW, 1))
                .isEmpty();
    }

    @Test
    void whereTheyMayNotACodeIsGoodForItsOwnStep() {
        long now = Totp.step(NOW);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now), NOW, 0)).hasValue(now);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now - 1), NOW, 0)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now + 1), NOW, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50471", "0050471", "+50471", "٠٥٠٤٧١", "050471\u0000"})
    void whatOnlyResemblesTheCodeIsNone(String code) {
        assertThat(Totp.match(SECRET, code, NOW, 1)).isEmpty();
    }

    @Test
    void aRecoveryCodeReadsTheSameHoweverItIsTyped() {
        RecoveryCode code = RecoveryCode.set().getFirst();
        assertThat(code.text()).matches("([a-z2-7]{4}-){5}[a-z2-7]{4}");
        assertThat(new RecoveryCode(" "
                                + code.text().toUpperCase(java.util.Locale.ROOT).replace('-', ' '))
                        .hash())
                .isEqualTo(code.hash());
    }
}
