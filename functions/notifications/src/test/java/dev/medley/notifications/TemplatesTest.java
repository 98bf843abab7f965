package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

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

@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class TemplatesTest {

    private static final String TEMPLATES = "/api/admin/templates";

    private final FunctionUnderTest function;
    private final Reader admin;
    private final Api api;
    private final String type = "thing-" + UUID.randomUUID();
    private final String english = TEMPLATES + "/" + type + "/en";

    TemplatesTest(FunctionUnderTest function) {
        this.function = function;
        admin = Reader.of(function, "admin").verified("en", "UTC");
        api = admin.api();
        Rows.texts(
                "select 'x' from notifications.announce(type => ?, category => 'things', "
                        + "sample => '{\"name\": \"a thing\", \"note\": \"\"}', link => '/things/{{subjectId}}')",
                type);
        Rows.texts("select 'x' from notifications.say(?, 'en', 'There is {{name}}', '{{note}}')", type);
    }

    @Test
    void templatesAreListedWithWhatTheyCanSay() {
        ApiAnswer list = api.get(TEMPLATES).is(200);
        assertThat(list.at("/items").findValuesAsText("type")).contains(type).isSorted();
        for (int i = 0; i < list.at("/items").size(); i++) {
            if (list.text("/items/" + i + "/type").equals(type)) {
                assertThat(list.text("/items/" + i + "/values/name")).isEqualTo("a thing");
                assertThat(list.text("/items/" + i + "/locales/0")).isEqualTo("en");
            }
        }
        Reader.of(function).api().get(TEMPLATES).isProblem(403, "permission-missing");
    }

    @Test
    void anEditCountsFromThenOnAndTheVersionsStay() {
        Reader ada = Reader.of(function).verified("en-GB", "UTC");
        ada.happens(type, UUID.randomUUID(), Map.of("name", "A"));
        ApiAnswer first = api.get(english).is(200);
        assertThat(first.text("/text/title")).isEqualTo("There is {{name}}");
        Api known = api.header("If-Match", first.header("ETag"));
        known.put(english, text("Now there is {{name}}", "", null)).is(200);
        known.put(english, text("x", "", null)).isProblem(412, "precondition-failed");
        assertThat(ada.titles()).containsExactly("Now there is A");
        ApiAnswer versions = api.get(english + "/versions").is(200);
        assertThat(versions.at("/items").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(versions.text("/items/0/createdBy")).isEqualTo(admin.id().toString());
        assertThat(versions.at("/items/1/createdBy").isNull()).isTrue();
        assertThat(Rows.count(
                        "select count(*) from audit.entry where action = 'notification-template.changed' and actor_id = ?",
                        admin.id()))
                .isEqualTo(1);
    }

    @Test
    void aLanguageIsAddedAndTheNearestIsUsed() {
        Reader french = Reader.of(function).verified("fr-CA", "UTC");
        Reader dutch = Reader.of(function).verified("nl", "UTC");
        api.put(TEMPLATES + "/" + type + "/fr", text("Il y a {{name}}", "", null))
                .is(200);
        for (Reader reader : List.of(french, dutch)) {
            reader.happens(type, UUID.randomUUID(), Map.of("name", "A"));
        }
        assertThat(french.titles()).containsExactly("Il y a A");
        assertThat(dutch.titles()).containsExactly("There is A");
        api.get(TEMPLATES + "/" + type + "/it").isProblem(404, "notification-template-unknown");
        api.put(TEMPLATES + "/" + type + "/-", text("x", "", null)).isProblem(422, "locale-invalid");
        api.put(TEMPLATES + "/nothing/en", text("x", "", null)).isProblem(404, "notification-template-unknown");
    }

    @Test
    void whatWouldNotRenderIsRefusedWithTheLine() {
        refused(text("x", "One\n{{#name}}\nnever closed", null), "/body", "Line 2");
        refused(text("x", "One\nTwo {{price}}", null), "/body", "Line 2: Nothing has the name price.");
        refused(text("x", "{{#price}}inside{{/price}}", null), "/body", "Line 1: Nothing has the name price.");
        refused(text("{{name", "", null), "/title", "Line 1");
        refused(text("x", "", "<p>\n{{{name}}}</p>"), "/html", "Line 2: A value is put in unescaped.");
        refused(text("x", "", "<p>{{& name}}</p>"), "/html", "Line 1: A value is put in unescaped.");
        refused(text("x", "", "{{=<% %>=}}\n<%& name %>"), "/html", "Line 1");
        refused(text("x", "One\n\n{{> other}}", null), "/body", "Line 3");
        assertThat(api.get(english).text("/version")).isEqualTo("1");
        api.put(english, text("", "", null)).is(422);
    }

    @Test
    void anEditTakesSomebodyWhoHasJustSignedIn() {
        function.as(admin.account().signedInAnHourAgo())
                .put(english, text("x", "", null))
                .isProblem(401, "step-up-required");
    }

    @Test
    void onlyASuperAdminChangesWhatNobodyCanSwitchOff() {
        String security = "warning-" + UUID.randomUUID();
        Rows.texts(
                "select 'x' from notifications.announce(type => ?, category => 'security', mandatory => true)",
                security);
        Rows.texts("select 'x' from notifications.say(?, 'en', 'Your password was changed', '')", security);
        String path = TEMPLATES + "/" + security + "/en";
        Map<String, Object> calm = text("All is well", "Nothing to do", null);
        Reader editor = Reader.of(function, Reader.newRole("notification-template:*:all"))
                .ranked(15);
        editor.api().put(path, calm).isProblem(403, "permission-missing");
        editor.api().put(TEMPLATES + "/" + security + "/de", calm).isProblem(403, "permission-missing");
        assertThat(api.get(path).is(200).text("/text/title")).isEqualTo("Your password was changed");
        editor.api().put(english, calm).is(200);
        admin.ranked(40).api().put(path, calm).is(200);
    }

    private void refused(Map<String, ?> text, String pointer, String detail) {
        ApiAnswer answer = api.put(english, text).isProblem(422, "notification-template-invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/detail")).startsWith(detail);
        api.post(english + "/preview", Map.of("text", text)).isProblem(422, "notification-template-invalid");
    }

    @Test
    void aPreviewIsWhatSomebodyWouldGetAndSavesNothing() {
        ApiAnswer current = api.post(english + "/preview", Map.of()).is(200);
        assertThat(current.text("/subject")).isEqualTo("There is a thing");
        ApiAnswer preview = api.post(
                        english + "/preview",
                        Map.of(
                                "text",
                                text("New: {{name}}", "{{note}}", "<h1>{{name}}</h1>"),
                                "values",
                                Map.of("name", "<script>")))
                .is(200);
        assertThat(preview.text("/subject")).isEqualTo("New: <script>");
        assertThat(preview.text("/html")).isEqualTo("<h1>&lt;script&gt;</h1>");
        assertThat(api.get(english).text("/version")).isEqualTo("1");
    }

    @Test
    void aTestMailGoesToWhoeverAsksForIt() {
        api.post(english + "/test-mail").is(204);
        assertThat(TestServers.shared().mail().mailbox().to(admin.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("There is a thing"));
        Reader.of(function, "admin").api().post(english + "/test-mail").isProblem(409, "recipient-unreachable");
    }

    private static Map<String, Object> text(String title, String body, @Nullable String html) {
        Map<String, Object> text = new HashMap<>(Map.of("title", title, "body", body));
        text.put("html", html);
        return text;
    }
}
