package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What administrators have the mails of identity say is what people get. */
class EditedMailTest {

    private static final String RESET = "/api/admin/templates/mail.reset-password";

    private final Api admin = Person.as("super_admin").api();

    @Test
    void theMailsOfIdentityStandAmongTheTemplates() {
        JsonNode items = admin.get("/api/admin/templates").is(200).at("/items");
        assertThat(items.findValuesAsText("type"))
                .contains("mail.verify-email", "mail.reset-password", "mail.export-ready", "mail.suspicious-sign-in");
        ApiAnswer english = admin.get(RESET + "/en").is(200);
        assertThat(english.text("/text/title")).isEqualTo("Choose a new password for Medley");
        assertThat(english.at("/createdBy").isNull()).isTrue();
        assertThat(admin.post(RESET + "/de/preview", Map.of()).is(200).text("/text"))
                .contains("https://medley.example/api/auth/sample");
    }

    /** In a language of its own, so that nobody else gets it. */
    @Test
    void anEditedMailIsSentAndOneWithoutItsLinkIsRefused() {
        Map<String, String> text = Map.of(
                "title", "Novum verbum",
                "body", "Salve {{displayName}}\n{{link}}",
                "html", "<!doctype html>\n<p>Salve {{displayName}}</p>\n<a href=\"{{link}}\">Elige</a>");
        ApiAnswer refused = admin.put(RESET + "/la", Map.of("title", "x", "body", "Salve", "html", text.get("html")))
                .isProblem(422, "notification-template-invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/body");
        assertThat(refused.text("/errors/0/detail")).startsWith("Line 1: {{link}} is missing");
        admin.put(RESET + "/la", text).is(200);

        User user = User.signedUp(Stage.api());
        user.api().patch("/api/users/me", Map.of("locale", "la")).is(200);
        Stage.api()
                .post("/api/auth/forgot-password", Map.of("email", user.email()))
                .is(202);
        JsonNode mail = await().until(
                        () -> Stage.api()
                                .get("/_twin/mailbox/messages?to=" + user.email())
                                .is(200)
                                .at("/items/0"),
                        newest -> newest.path("subject").asText().equals("Novum verbum"));
        assertThat(mail.path("text").asText()).startsWith("Salve Ada\nhttp");
        assertThat(List.of(mail.at("/links/0").asText())).allMatch(link -> link.contains("token="));
    }
}
