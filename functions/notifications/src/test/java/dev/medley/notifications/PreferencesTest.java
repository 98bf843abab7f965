package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class PreferencesTest {

    private static final String PREFERENCES = INBOX + "/preferences";
    private static final String SCHEDULE = PREFERENCES + "/schedule";

    private final Reader ada;
    private final Api api;

    PreferencesTest(FunctionUnderTest function) {
        ada = Reader.of(function).verified("en", "UTC");
        api = ada.api();
    }

    @Test
    void theMatrixHasEveryCategoryOnEveryChannel() {
        JsonNode categories = api.get(PREFERENCES).is(200).at("/categories");
        assertThat(category(categories, "recordings").at("/channels/in-app").asText())
                .isEqualTo("immediate");
        assertThat(category(categories, "recordings").at("/channels/email").asText())
                .isEqualTo("off");
        assertThat(category(categories, "comments").at("/channels/email").asText())
                .isEqualTo("immediate");
        assertThat(category(categories, "security").at("/isMandatory").asBoolean())
                .isTrue();
        put("comments", "email", "digest").is(204);
        put("comments", "in-app", "off").is(204);
        categories = api.get(PREFERENCES).is(200).at("/categories");
        assertThat(category(categories, "comments").at("/channels/email").asText())
                .isEqualTo("digest");
        assertThat(category(categories, "comments").at("/channels/in-app").asText())
                .isEqualTo("off");
    }

    private static JsonNode category(JsonNode categories, String name) {
        for (JsonNode category : categories) {
            if (category.at("/category").asText().equals(name)) {
                return category;
            }
        }
        throw new AssertionError("No category " + name);
    }

    private ApiAnswer put(String category, String channel, String mode) {
        return api.put(PREFERENCES + "/" + category + "/" + channel, Map.of("mode", mode));
    }

    @Test
    void whatIsSwitchedOffIsNotTold() {
        put("recordings", "in-app", "off").is(204);
        ada.isRejected("x");
        assertThat(ada.titles()).isEmpty();
        put("recordings", "in-app", "immediate").is(204);
        ada.isRejected("y");
        assertThat(ada.titles()).hasSize(1);
    }

    @Test
    void whatIsMandatoryCannotBeSwitchedOff() {
        put("security", "in-app", "off").isProblem(422, "notification-mandatory");
        put("security", "email", "digest").isProblem(422, "notification-mandatory");
        ada.happens("api-key.created", UUID.randomUUID(), Map.of("name", "ci", "hint", "abcd"));
        assertThat(ada.titles()).hasSize(1);
    }

    @Test
    void aMandatoryCategoryCanBeSwitchedOnAndOffWhereItIsNotMandatory() {
        put("security", "push", "immediate").is(204);
        put("security", "push", "off").is(204);
        put("security", "push", "digest").isProblem(422, "notification-mode-invalid");
    }

    @Test
    void aCategoryWhoseTypesDifferSaysSoAndCanBeAsUsualAgain() {
        assertThat(email("posts")).isEqualTo("off");
        assertThat(email("messages")).isEqualTo("immediate");
        String category = "mixed-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(Rows.texts(
                        "select 'done' from notifications.announce(type => ?, category => ?)",
                        category + ".a",
                        category))
                .hasSize(1);
        assertThat(Rows.texts(
                        "select 'done' from notifications.announce(type => ?, category => ?, "
                                + "channels => array ['in_app', 'email'])",
                        category + ".b",
                        category))
                .hasSize(1);
        assertThat(email(category)).isEqualTo("usual");
        put(category, "email", "digest").is(204);
        assertThat(email(category)).isEqualTo("digest");
        put(category, "email", "usual").is(204);
        assertThat(email(category)).isEqualTo("usual");
    }

    private String email(String category) {
        return category(api.get(PREFERENCES).is(200).at("/categories"), category)
                .at("/channels/email")
                .asText();
    }

    @Test
    void whatIsMandatoryIsNotMailedASecondTime() {
        assertThat(category(api.get(PREFERENCES).is(200).at("/categories"), "security")
                        .at("/channels/email")
                        .isMissingNode())
                .isTrue();
        put("security", "email", "immediate").is(204);
        ada.happens("api-key.created", UUID.randomUUID(), Map.of("name", "ci", "hint", "abcd"));
        assertThat(ada.titles()).hasSize(1);
        assertThat(Rows.count("select count(*) from notifications.delivery where account_id = ?", ada.id()))
                .isZero();
    }

    @Test
    void whatIsNotThereCannotBeSet() {
        put("nothing", "email", "off").isProblem(404, "notification-category-unknown");
        put("recordings", "pigeon", "off").isProblem(404, "notification-channel-unknown");
        put("recordings", "in-app", "digest").isProblem(422, "notification-mode-invalid");
        put("recordings", "email", "sometimes").is(400);
        api.put(PREFERENCES + "/recordings/email", Map.of()).is(422);
    }

    @Test
    void timesAreSetAndKept() {
        Map<String, Object> schedule = Map.of(
                "timeZone", "Europe/Vienna", "quietHours", Map.of("from", "22:00", "to", "07:00"), "digestAt", "18:30");
        ApiAnswer read = api.get(PREFERENCES).is(200);
        assertThat(read.text("/schedule/digestAt")).isEqualTo("08:00");
        Api first = api.header("If-Match", read.header("ETag"));
        first.put(SCHEDULE, schedule).is(200);
        first.put(SCHEDULE, schedule).isProblem(412, "precondition-failed");
        ApiAnswer changed = api.get(PREFERENCES).is(200);
        assertThat(changed.text("/schedule/digestAt")).isEqualTo("18:30");
        assertThat(changed.text("/schedule/timeZone")).isEqualTo("Europe/Vienna");
        assertThat(changed.text("/schedule/quietHours/to")).isEqualTo("07:00");
    }

    @Test
    void timesThatAreNoneAreRefused() {
        for (String time : List.of("8", "24:00", "08:00:30", "")) {
            api.put(SCHEDULE, Map.of("digestAt", time)).isProblem(422, "time-of-day-invalid");
        }
        Map<String, Object> zone = new HashMap<>(Map.of("digestAt", "08:00", "timeZone", "+02:00"));
        api.put(SCHEDULE, zone).isProblem(422, "time-zone-invalid");
        api.put(SCHEDULE, Map.of("digestAt", "08:00", "quietHours", Map.of("from", "22:00", "to", "22:00")))
                .isProblem(422, "time-of-day-invalid");
    }

    @Test
    void whoActsInTheOwnersPlaceChangesNothing() {
        Api inAdasPlace = ada.function().as(ada.account().impersonated());
        inAdasPlace.put(PREFERENCES + "/comments/email", Map.of("mode", "off")).isProblem(403, "owner-required");
        inAdasPlace.put(PREFERENCES + "/schedule", Map.of("digestAt", "08:00")).isProblem(403, "owner-required");
        inAdasPlace.get(PREFERENCES).is(200);
    }
}
