package dev.medley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTemplatesTest {

    private static final Map<String, String> VALUES =
            Map.of("name", "Ada", "note", "it rains", "link", "https://example.org/?a=1&b=2");

    private final MailTemplates templates = new MailTemplates();

    @Test
    void aMailIsWrittenInBothKinds() {
        WrittenMail mail = templates.write("test", null, VALUES);
        assertThat(mail.subject()).isEqualTo("News for Ada");
        assertThat(mail.text()).isEqualTo("Hello Ada,\nNote: it rains\nhttps://example.org/?a=1&b=2\n");
        assertThat(mail.html())
                .isEqualTo(
                        "<p>Hello Ada,</p><p>it rains</p><a href=\"https://example.org/?a&#x3D;1&amp;b&#x3D;2\">open</a>\n");
    }

    @Test
    void whatSomebodyWroteIsNoMarkupInHtmlAndItselfInText() {
        WrittenMail mail = templates.write(
                "test", null, Map.of("name", "<script>alert('{{link}}')</script>", "note", "", "link", "\"onclick=x"));
        assertThat(mail.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(&#39;{{link}}&#39;)&lt;/script&gt;")
                .doesNotContain("\"onclick");
        assertThat(mail.text()).contains("Hello <script>alert('{{link}}')</script>,");
    }

    @Test
    void anEmptyValueClosesItsSection() {
        WrittenMail mail = templates.write("test", null, Map.of("name", "Ada", "note", "", "link", "x"));
        assertThat(mail.text()).isEqualTo("Hello Ada,\nNothing to note.\nx\n");
        assertThat(mail.html()).isEqualTo("<p>Hello Ada,</p><a href=\"x\">open</a>\n");
    }

    /** A name is somebody's own words, and a line break in a subject is where other headers begin. */
    @Test
    void aSubjectIsOneLine() {
        WrittenMail mail =
                templates.write("test", null, Map.of("name", "Ada\r\nBcc: eve@example.org", "note", "", "link", "x"));
        assertThat(mail.subject()).isEqualTo("News for Ada Bcc: eve@example.org");
    }

    @Test
    void aValueThatNobodyGivesIsAnError() {
        assertThatThrownBy(() -> templates.write("test", null, Map.of("name", "Ada", "note", "")))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("link");
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "de-CH-1996, de",
        "en, en",
        "en-GB, en",
        "fr, en",
        "zh-Hant-TW, en",
        "und, en",
        ", en"
    })
    void theNearestLanguageIsUsed(String wanted, String used) {
        Locale locale = wanted == null ? null : Locale.forLanguageTag(wanted);
        assertThat(templates.nearest("test", locale)).isEqualTo(Locale.forLanguageTag(used));
        assertThat(templates.write("test", locale, VALUES).subject())
                .isEqualTo(used.equals("de") ? "Neues für Ada" : "News for Ada");
    }

    /** The language of the machine is nobody's. */
    @Test
    void theSystemsLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(templates.nearest("test", Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
            assertThat(templates.nearest("test", null)).isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTemplateSaysWhatItNames() {
        assertThat(templates.variables("test", Locale.ENGLISH)).containsExactly("link", "name", "note");
        assertThat(templates.variables("test", Locale.GERMAN)).containsExactly("link", "name");
        assertThat(templates.isIn("test", Locale.GERMAN)).isTrue();
        assertThat(templates.isIn("test", Locale.FRENCH)).isFalse();
        assertThat(templates.isIn("nowhere", Locale.ENGLISH)).isFalse();
    }

    @Test
    void aTemplateThatIsNotThereOrNotWholeIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.write("nowhere", null, VALUES))
                .withMessageContaining("mail/nowhere/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.write("half", null, VALUES))
                .withMessageContaining("mail/half/body.txt");
    }
}
