package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Event;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class InboxTest {

    private final FunctionUnderTest function;
    private final Reader ada;

    InboxTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function);
    }

    @Test
    void anEventFromTheQueueIsTold() {
        UUID recording = UUID.randomUUID();
        ada.isSent("recording.rejected", recording, Map.of("code", "silent", "detail", "Nothing is heard."));
        await().untilAsserted(() -> assertThat(ada.unread()).isEqualTo(1));

        ApiAnswer page = ada.api().get(INBOX).is(200);
        assertThat(page.text("/items/0/title")).isEqualTo("A recording could not be used");
        assertThat(page.text("/items/0/body")).isEqualTo("Nothing is heard.");
        assertThat(page.text("/items/0/link")).isEqualTo("/recordings/" + recording);
        assertThat(page.text("/items/0/category")).isEqualTo("recordings");
        assertThat(Rows.count(
                        "select count(*) from events.event where type = 'notification.added' and owner_id = ?",
                        ada.id()))
                .isEqualTo(1);
    }

    @Test
    void anEventThatIsDeliveredTwiceIsToldOnce() {
        Event event = Deliveries.event(
                "recording.rejected", ada.id(), UUID.randomUUID(), Map.of("code", "silent", "detail", "x"));
        ada.deliver(event);
        ada.deliver(event);
        assertThat(ada.titles()).hasSize(1);
    }

    @Test
    void theDataDecideWhatIsTold() {
        ada.happens("export.finished", ada.id(), Map.of("status", "succeeded", "name", "a&b"));
        ada.happens("export.finished", ada.id(), Map.of("status", "failed"));
        ada.happens("export.finished", ada.id(), Map.of("status", "cancelled"));
        assertThat(ada.titles()).containsExactly("Your export failed", "Your export is ready");
        assertThat(ada.api().get(INBOX).text("/items/1/link")).isEqualTo("/exports?name=a%26b");
    }

    @Test
    void itIsWrittenInTheLanguageOfTheAccount() {
        Reader german = Reader.of(function).verified("de-AT", "Europe/Vienna");
        german.isRejected("x");
        german.happens("export.finished", german.id(), Map.of("status", "failed"));
        assertThat(german.titles()).containsExactly("Your export failed", "Eine Aufnahme ist nicht brauchbar");
    }

    @Test
    void whatConcernsARoleIsToldToAllWhoHaveIt() {
        Reader admin = Reader.of(function, "admin").verified("en", "UTC");
        Reader user = Reader.of(function).verified("en", "UTC");
        user.happens("flag.stale", UUID.randomUUID(), Map.of("flag", "new-page", "reason", "unused"));
        assertThat(admin.titles()).containsExactly("The flag new-page is stale");
        assertThat(user.titles()).isEmpty();
    }

    @Test
    void notificationsAreFilteredAndPaged() {
        for (int i = 0; i < 3; i++) {
            ada.isRejected("number " + i);
        }
        ada.happens("api-key.created", UUID.randomUUID(), Map.of("name", "ci", "hint", "abcd"));
        ApiAnswer first = ada.api().get(INBOX + "?limit=2&category=recordings").is(200);
        assertThat(first.at("/items").findValuesAsText("body")).containsExactly("number 2", "number 1");
        ApiAnswer second = ada.api()
                .get(INBOX + "?limit=2&category=recordings&cursor=" + first.text("/nextCursor"))
                .is(200);
        assertThat(second.at("/items").findValuesAsText("body")).containsExactly("number 0");
        assertThat(second.at("/nextCursor").isNull()).isTrue();
        assertThat(ada.titles("?category=security")).containsExactly("The key ci was created");
        ada.api().get(INBOX + "?state=lost").isProblem(400, "request-malformed");
        ada.api().get(INBOX + "?cursor=x").isProblem(422, "cursor-invalid");
        ada.api()
                .get(INBOX + "?category=security&cursor=" + first.text("/nextCursor"))
                .isProblem(422, "cursor-invalid");
    }

    @Test
    void someAreReadAndThenAllUpToAMoment() {
        ada.isRejected("first");
        ada.isRejected("second");
        ApiAnswer page = ada.api().get(INBOX);
        String second = page.text("/items/0/id");
        assertThat(read(Map.of("ids", List.of(second)))).isEqualTo(1);
        assertThat(read(Map.of("ids", List.of(second)))).isZero();
        assertThat(ada.titles("?state=read")).hasSize(1);
        assertThat(ada.unread()).isEqualTo(1);

        assertThat(read(Map.of("upTo", Instant.now().minusSeconds(60).toString())))
                .isZero();
        assertThat(read(Map.of("upTo", Instant.now().toString(), "category", "security")))
                .isZero();
        assertThat(read(Map.of("upTo", Instant.now().toString()))).isEqualTo(1);
        assertThat(ada.titles("?state=unread")).isEmpty();
        ada.api().post(INBOX + "/read", Map.of()).isProblem(422, "notification-selection-invalid");
        ada.api()
                .post(
                        INBOX + "/read",
                        Map.of("ids", List.of(second), "upTo", Instant.now().toString()))
                .isProblem(422, "notification-selection-invalid");
    }

    private long read(Map<String, ?> selection) {
        return ada.api().post(INBOX + "/read", selection).is(200).at("/changed").asLong();
    }

    @Test
    void whatIsArchivedIsOutOfTheWayAndStays() {
        ada.isRejected("first");
        String id = ada.api().get(INBOX).text("/items/0/id");
        assertThat(ada.api()
                        .post(INBOX + "/archive", Map.of("ids", List.of(id)))
                        .is(200)
                        .at("/changed")
                        .asLong())
                .isEqualTo(1);
        assertThat(ada.titles()).isEmpty();
        assertThat(ada.unread()).isZero();
        assertThat(ada.titles("?state=archived")).hasSize(1);
        assertThat(ada.api().get(INBOX + "/" + id).is(200).at("/readAt").isNull())
                .isFalse();
    }

    @Test
    void somebodyElsesNotificationsAreNotThere() {
        ada.isRejected("first");
        String id = ada.api().get(INBOX).text("/items/0/id");
        Reader eve = Reader.of(function);
        eve.api().get(INBOX + "/" + id).isProblem(404, "notification-unknown");
        eve.api().delete(INBOX + "/" + id).isProblem(404, "notification-unknown");
        assertThat(eve.api()
                        .post(INBOX + "/read", Map.of("ids", List.of(id)))
                        .at("/changed")
                        .asLong())
                .isZero();
        function.api().get(INBOX).isProblem(401, "unauthenticated");
        ada.api().delete(INBOX + "/" + id).is(204);
        ada.api().get(INBOX + "/" + id).isProblem(404, "notification-unknown");
    }

    @Test
    void whatIsOldIsDeleted() {
        ada.isRejected("first");
        function.later(Duration.ofDays(179)).tick("notifications-retention");
        assertThat(ada.titles()).hasSize(1);
        function.later(Duration.ofDays(181)).tick("notifications-retention");
        assertThat(ada.titles()).isEmpty();
    }

    @Test
    void whoActsInTheOwnersPlaceOnlyReads() {
        UUID _ = ada.isRejected("Silent");
        String id = ada.api().get(INBOX).is(200).text("/items/0/id");
        Api inAdasPlace = function.as(ada.account().impersonated());
        inAdasPlace.delete(INBOX + "/" + id).isProblem(403, "owner-required");
        inAdasPlace.post(INBOX + "/read", Map.of("ids", List.of(id))).isProblem(403, "owner-required");
        inAdasPlace.post(INBOX + "/archive", Map.of("ids", List.of(id))).isProblem(403, "owner-required");
        inAdasPlace.get(INBOX).is(200);
        assertThat(ada.unread()).isEqualTo(1);
    }
}
