package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("identity")
class MailTemplatesTest {

    private static final String TEMPLATES = "/api/admin/mail-templates";

    private final Api anybody;
    private final Api admin;

    MailTemplatesTest(Api anybody) {
        this.anybody = anybody;
        admin = Administrators.as("admin", anybody);
    }

    @Test
    void templatesAreListedWithTheirLanguagesAndValues() {
        JsonNode items = admin.get(TEMPLATES).is(200).at("/items");
        assertThat(items.findValuesAsText("name"))
                .contains("verify-email", "reset-password", "invitation")
                .isSorted();
        JsonNode locked = items.get(items.findValuesAsText("name").indexOf("sign-in-locked"));
        assertThat(locked.at("/locales")).extracting(JsonNode::asText).containsExactly("en", "de");
        assertThat(locked.at("/variables"))
                .extracting(JsonNode::asText)
                .containsExactly("address", "displayName", "link", "token");
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, Confirm your e-mail address for Medley",
        "?locale=en-GB, en, Confirm your e-mail address for Medley",
        "?locale=de, de, Bestätige deine E-Mail-Adresse für Medley",
        "?locale=de-AT, de, Bestätige deine E-Mail-Adresse für Medley",
        "?locale=fr, en, Confirm your e-mail address for Medley"
    })
    void aPreviewIsWhatSomebodyWithTheLocaleWouldGet(String query, String locale, String subject) {
        ApiAnswer preview = admin.get(TEMPLATES + "/verify-email" + query).is(200);
        assertThat(preview.text("/name")).isEqualTo("verify-email");
        assertThat(preview.text("/locale")).isEqualTo(locale);
        assertThat(preview.text("/subject")).isEqualTo(subject);
        assertThat(preview.text("/text")).contains("Ada Lovelace").contains("https://medley.example/");
        assertThat(preview.text("/html"))
                .contains("<html lang=\"" + locale + "\">")
                .contains("Ada Lovelace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-mail", "verify-email%2Fde", "..%2Fmail%2Fverify-email", "VERIFY-EMAIL", "%20"})
    void aTemplateThatIsNotThereIsAProblem(String name) {
        admin.get(TEMPLATES + "/" + name).isProblem(404, "mail-template-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de_AT", "und", "x", "..%2F..", ""})
    void whatIsNoLocaleIsAProblem(String locale) {
        admin.get(TEMPLATES + "/verify-email?locale=" + locale).isProblem(422, "locale-invalid");
    }

    @Test
    void aLocaleWithoutEndIsAProblem() {
        admin.get(TEMPLATES + "/verify-email?locale=" + "de-".repeat(50)).isProblem(422, "validation-failed");
    }

    @Test
    void onlyThoseWithTheRightSeeThem() {
        for (String path : new String[] {TEMPLATES, TEMPLATES + "/verify-email"}) {
            anybody.get(path).isProblem(401, "unauthenticated");
            Administrators.as("user", anybody).get(path).isProblem(403, "permission-missing");
            Administrators.as("moderator", anybody).get(path).isProblem(403, "permission-missing");
        }
        Administrators.as("super_admin", anybody).get(TEMPLATES).is(200);
    }
}
