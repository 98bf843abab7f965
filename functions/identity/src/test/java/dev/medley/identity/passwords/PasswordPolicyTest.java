package dev.medley.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medley.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final ContextWords ADA = ContextWords.of("ada.lovelace@analytical.example.org", "Countess Ada");
    private static final PasswordSettings SETTINGS = new PasswordSettings(8, 5, 1_000_000, List.of("medley"));
    private static final CompositionSettings FREE = new CompositionSettings(false, false, false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long and private sentence",
                "xK9#mQ2v",
                "        three islands        ",
                "alle meine entchen schwimmen",
                "\u30d1\u30b9\u30ef\u30fc\u30c9\u3092\u5b88\u308b\u732b",
                "\ud83c\udfb5\ud83d\udc08\ud83c\udf0b\ud83d\udce1\ud83e\udeb5\ud83e\uddca\ud83c\udf7f\ud83d\udef0",
                "no digit no capital no sign needed",
                "medley of seven unknown rivers"
            })
    void manyKindsOfPasswordMayBeChosen(String password) {
        assertThatCode(() -> require(FREE, password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'', password-too-short",
        "xK9#mQ2, password-too-short",
        "password, password-common",
        "PassWord, password-common",
        "iloveyou, password-common",
        "1q2w3e4r5t, password-common",
        "Password1!, password-guessable",
        "qwertyuiop789, password-guessable",
        "aaaaaaaaaaaa, password-guessable",
        "abcabcabcabcabc, password-guessable",
        "p4ssw0rdp4ssw0rd, password-guessable",
        "MEDLEYrocks99, password-contextual",
        "medley-medley-medley, password-contextual",
        "lovelace#1815, password-contextual",
        "Analytical!42, password-contextual",
        "CountessAda77, password-contextual"
    })
    void whatIsEasilyGuessedMayNotBeChosen(String password, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> require(FREE, password));
        assertThat(refusal).as(password).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/newPassword");
    }

    @Test
    void lengthIsCountedInCharactersNotInUnits() {
        String rivers = "\ud83c\udfb5\ud83d\udc08\ud83c\udf0b\ud83d\udce1";
        assertThat(codeOf(rivers)).isEqualTo("password-too-short");
        String longest = "the quick river under 4 stones \ud83d\udc08".repeat(8);
        assertThatCode(() -> require(FREE, longest)).doesNotThrowAnyException();
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(256);
        assertThat(codeOf(longest + "!")).isEqualTo("password-too-long");
    }

    @Test
    void compositionIsAskedForOnlyWhereItIsSet() {
        CompositionSettings strict = new CompositionSettings(true, true, true, true);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> require(strict, "seven seas at dawn"));
        assertThat(refusal.code()).isEqualTo("password-composition");
        assertThat(refusal.detail()).contains("an upper-case letter", "a digit").doesNotContain("sign", "lower");
        assertThatCode(() -> require(strict, "Seven seas at dawn, 4 boats")).doesNotThrowAnyException();
        assertThatCode(() -> require(FREE, "seven seas at dawn")).doesNotThrowAnyException();
    }

    @Test
    void theWordsAroundAnAccountAreThoseOfItsNameAndAddress() {
        assertThat(ADA.words()).containsExactlyInAnyOrder("lovelace", "analytical", "example", "countess");
        assertThat(ContextWords.of("no address", "Ada").words()).containsExactly("address");
    }

    @Test
    void theListHoldsMoreThanTenThousandThatAreLongEnough() {
        assertThat(PasswordStrength.common())
                .filteredOn(password -> password.length() >= 8)
                .hasSizeGreaterThan(10_000);
    }

    private static String codeOf(String password) {
        return catchThrowableOfType(Refusal.class, () -> require(FREE, password))
                .code();
    }

    private static void require(CompositionSettings composition, String password) {
        new PasswordPolicy(SETTINGS, composition, new PasswordStrength(new PasswordThreads()))
                .require(new NewPassword(password, "/newPassword"), ADA);
    }
}
