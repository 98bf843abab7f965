package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The locale in an account's profile decides what language its owner is written to in. */
@FunctionTest("identity")
class MailLanguageTest {

    private static final String ENGLISH = "Choose a new password for Medley";
    private static final String GERMAN = "Wähle ein neues Passwort für Medley";

    private final Api api;
    private final Newcomer ada;
    private final Api owner;

    MailLanguageTest(Api api) {
        this.api = api;
        ada = Newcomer.verified();
        owner = Administrators.signedIn(ada, api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "de-Latn-CH"})
    void germanIsWrittenToThoseWhoReadIt(String locale) {
        ReceivedMail mail = resetMail(locale, GERMAN);
        assertThat(mail.text()).startsWith("Hallo ").contains("möchte ein neues Passwort für dein Konto wählen");
        assertThat(mail.html()).contains("<html lang=\"de\">").contains("möchte ein neues Passwort");
    }

    @Test
    void theFirstMailIsInTheLanguageThatWasNamedWithTheRegistration() {
        Newcomer newcomer = new Newcomer(UUID.randomUUID() + "@example.org");
        Map<String, String> registration = Map.of(
                "email", newcomer.email(), "password", Newcomer.PASSWORD, "displayName", "Ada", "locale", "de-AT");
        api.post("/api/auth/register", registration).is(202);
        assertThat(newcomer.firstMail().text()).startsWith("Hallo ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "de_AT_!", "deutsch, bitte"})
    void whatNamesNoLanguageIsPointedAt(String locale) {
        Map<String, String> registration = Map.of(
                "email", "ada@example.org", "password", Newcomer.PASSWORD, "displayName", "Ada", "locale", locale);
        assertThat(api.post("/api/auth/register", registration)
                        .isProblem(422, "locale-invalid")
                        .text("/errors/0/pointer"))
                .isEqualTo("/locale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "fr-CA", "zh-Hant-TW"})
    void whereThereIsNoMailInALanguageItIsEnglish(String locale) {
        assertThat(resetMail(locale, ENGLISH).html()).contains("<html lang=\"en\">");
    }

    @Test
    void timesAreWrittenInTheLanguageOfTheMail() {
        owner.patch("/api/users/me", Map.of("locale", "de-AT")).is(200);
        owner.post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", "another-good-passphrase-9"))
                .is(200);
        assertThat(Letterbox.of(ada)
                        .awaited("Dein Medley-Passwort wurde geändert", 1)
                        .text())
                .containsPattern("wurde am \\d{1,2}\\. \\p{L}+ \\d{4}, \\d\\d:\\d\\d UTC geändert");
    }

    private ReceivedMail resetMail(String locale, String subject) {
        owner.patch("/api/users/me", Map.of("locale", locale)).is(200);
        api.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        return Letterbox.of(ada).awaited(subject, 1);
    }
}
