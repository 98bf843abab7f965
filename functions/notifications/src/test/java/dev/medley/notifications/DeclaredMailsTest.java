package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Administrators edit mails that another function declares and sends itself. */
@FunctionTest("notifications")
class DeclaredMailsTest {

    private static final String TEMPLATES = "/api/admin/templates/";
    private static final String HTML =
            "<!doctype html>\n<html lang=\"en\">\n<p>{{name}}\n<a href=\"{{link}}\">Go</a>\n";

    private final Reader admin;
    private final Api api;
    private final String name = "letter-" + UUID.randomUUID();
    private final String english = TEMPLATES + "mail." + name + "/en";

    DeclaredMailsTest(FunctionUnderTest function) {
        admin = Reader.of(function, "admin").verified("en", "UTC").ranked(40);
        api = admin.api();
        Rows.texts(
                "select 'x' from notifications.declare_mail(?, array ['en'], array ['link'], "
                        + "'{\"name\": \"A\", \"link\": \"https://medley.example/x\"}')",
                name);
        Rows.texts(
                "select 'x' from notifications.say(?, 'en', 'Hello {{name}}', E'Hello\n\n{{link}}', ?)",
                "mail." + name,
                HTML);
    }

    private static Map<String, Object> text(String title, String body, @Nullable String html) {
        Map<String, Object> text = new HashMap<>(Map.of("title", title, "body", body));
        text.put("html", html);
        return text;
    }

    private List<String> published() {
        return Rows.texts("select locale || ': ' || title from notifications.pub_mail_text where name = ?", name);
    }

    @Test
    void aMailStandsAmongTheTemplatesWithItsValues() {
        ApiAnswer list = api.get("/api/admin/templates").is(200);
        int place = list.at("/items").findValuesAsText("type").indexOf("mail." + name);
        assertThat(list.text("/items/" + place + "/category")).isEqualTo("account-mails");
        assertThat(list.at("/items/" + place + "/values").toString())
                .isEqualTo("{\"link\":\"https://medley.example/x\",\"name\":\"A\"}");
        assertThat(list.text("/items/" + place + "/required/0")).isEqualTo("link");
        ApiAnswer current = api.get(english).is(200);
        assertThat(current.text("/text/title")).isEqualTo("Hello {{name}}");
        assertThat(current.text("/text/html")).isEqualTo(HTML);
    }

    @Test
    void whatAnAdministratorWritesIsPublishedAndWhatMedleyBringsIsNot() {
        assertThat(published()).isEmpty();
        api.put(english, text("Good day {{name}}", "{{link}}", HTML)).is(200);
        api.put(TEMPLATES + "mail." + name + "/fr", text("Bonjour {{name}}", "{{link}}", HTML))
                .is(200);
        assertThat(published()).containsExactlyInAnyOrder("en: Good day {{name}}", "fr: Bonjour {{name}}");
        api.put(english, text("Good evening {{name}}", "{{link}}", HTML)).is(200);
        assertThat(published()).containsExactlyInAnyOrder("en: Good evening {{name}}", "fr: Bonjour {{name}}");
        assertThat(api.get(english + "/versions").is(200).at("/items").findValuesAsText("version"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void anEditThatLeavesOutTheLinkIsRefusedWithTheLine() {
        refused(text("x", "Hello {{name}}", HTML), "/body", "Line 3: {{link}} is missing");
        refused(text("x", "{{link}}", "<p>{{name}}</p>"), "/html", "Line 4: {{link}} is missing");
        refused(text("x", "Hello\n{{#name}}{{link}}{{/name}}", HTML), "/body", "Line 2: {{link}} is not always there");
        refused(text("x", "{{link}}", null), "/html", "A mail is a whole HTML document too.");
        refused(text("x", "{{link}}\n{{subjectId}}", HTML), "/body", "Line 2: Nothing has the name subjectId.");
        refused(text("x", "{{link}}", "<p>\n{{{link}}}"), "/html", "Line 2: A value is put in unescaped.");
        assertThat(published()).isEmpty();
    }

    private void refused(Map<String, Object> text, String pointer, String detail) {
        ApiAnswer answer = api.put(english, text).isProblem(422, "notification-template-invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/detail")).startsWith(detail);
        api.post(english + "/preview", Map.of("text", text)).isProblem(422, "notification-template-invalid");
    }

    @Test
    void aPreviewAndATestMailAreTheMailItselfWithoutTheUsualFrame() {
        ApiAnswer preview = api.post(
                        english + "/preview",
                        Map.of("text", text("{{name}}!", "{{link}}", HTML), "values", Map.of("name", "<b>")))
                .is(200);
        assertThat(preview.text("/subject")).isEqualTo("<b>!");
        assertThat(preview.text("/text")).isEqualTo("https://medley.example/x");
        assertThat(preview.text("/html")).contains("<p>&lt;b&gt;\n<a href=\"https://medley.example/x\">");
        api.post(english + "/test-mail").is(204);
        ReceivedMail mail =
                TestServers.shared().mail().mailbox().to(admin.email()).getFirst();
        assertThat(mail.subject()).isEqualTo("Hello A");
        assertThat(mail.html()).startsWith("<!doctype html>").doesNotContain("No more mails of this kind");
    }

    @Test
    void noAdministratorBelowTheHighestChangesThem() {
        Reader editor = Reader.of(admin.function(), Reader.newRole("notification-template:*:all"))
                .ranked(15);
        editor.api().put(english, text("x", "{{link}}", HTML)).isProblem(403, "permission-missing");
        assertThat(published()).isEmpty();
    }
}
