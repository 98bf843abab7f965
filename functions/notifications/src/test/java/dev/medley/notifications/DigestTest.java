package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is in a digest by the time it goes out, and when it does. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class DigestTest {

    private static final String PREFERENCES = INBOX + "/preferences";

    private final FunctionUnderTest function;
    private final Reader ada;

    DigestTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "Etc/UTC");
        ada.api().put(PREFERENCES + "/comments/email", Map.of("mode", "digest")).is(204);
    }

    private List<String> statuses() {
        return Rows.texts(
                "select status || coalesce(' ' || answer, '') from notifications.delivery"
                        + " where account_id = ? and channel = 'email' order by 1",
                ada.id());
    }

    @Test
    void whatIsSwitchedOffMeanwhileIsNotInIt() {
        ada.isCommented("first");
        ada.api().put(PREFERENCES + "/comments/email", Map.of("mode", "off")).is(204);
        function.later(Duration.ofHours(25)).tick("notifications-due");
        await().untilAsserted(() ->
                assertThat(statuses()).containsExactly("skipped Its category is switched off on this channel"));
        assertThat(ada.mails()).isEmpty();
    }

    @Test
    void whatIsAsUsualAgainIsInItOnlyWhereItsTypeIsMailed() {
        ada.api()
                .put(PREFERENCES + "/recordings/email", Map.of("mode", "digest"))
                .is(204);
        ada.isRejected("never mailed by itself");
        ada.isCommented("first");
        ada.api()
                .put(PREFERENCES + "/recordings/email", Map.of("mode", "usual"))
                .is(204);
        ada.api().put(PREFERENCES + "/comments/email", Map.of("mode", "usual")).is(204);
        function.later(Duration.ofHours(25)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
        assertThat(ada.mails().getFirst().subject()).isEqualTo("What happened: 1");
        assertThat(ada.mails().getFirst().text()).contains("first").doesNotContain("never mailed");
    }

    @Test
    void theRestOfItGoesOut() {
        ada.api().put(PREFERENCES + "/messages/email", Map.of("mode", "digest")).is(204);
        ada.isCommented("first");
        ada.happens("message.received", UUID.randomUUID(), Map.of("name", "Ben"));
        ada.api().put(PREFERENCES + "/comments/email", Map.of("mode", "off")).is(204);
        function.later(Duration.ofHours(25)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
        assertThat(ada.mails().getFirst().subject()).isEqualTo("What happened: 1");
        assertThat(ada.mails().getFirst().text()).contains("Ben").doesNotContain("first");
        await().untilAsserted(() -> assertThat(statuses())
                .satisfiesExactly(
                        sent -> assertThat(sent).startsWith("sent"),
                        skipped -> assertThat(skipped).contains("switched off")));
    }

    @Test
    void quietHoursPutItOff() {
        LocalTime digestAt = LocalTime.now(ZoneOffset.UTC).plusHours(2).truncatedTo(ChronoUnit.MINUTES);
        ada.api()
                .put(
                        PREFERENCES + "/schedule",
                        Map.of(
                                "timeZone",
                                "Etc/UTC",
                                "digestAt",
                                digestAt.toString(),
                                "quietHours",
                                Map.of(
                                        "from",
                                        digestAt.minusHours(1).toString(),
                                        "to",
                                        digestAt.plusHours(3).toString())))
                .is(200);
        ada.isCommented("first");
        function.later(Duration.ofHours(3)).tick("notifications-due");
        assertThat(statuses()).containsExactly("waiting");
        function.later(Duration.ofHours(6)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
    }

    @Test
    void itFollowsAChangeOfItsHour() {
        digestIn(4);
        ada.isCommented("first");
        digestIn(1);
        function.later(Duration.ofMinutes(90)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
        ada.isCommented("second");
        digestIn(3);
        function.later(Duration.ofHours(4)).tick("notifications-due");
        assertThat(statuses()).contains("waiting");
        function.later(Duration.ofHours(28)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(2));
    }

    @Test
    void itFollowsTheZoneOfTheProfile() {
        Instant now = Instant.now();
        ada.api()
                .put(
                        PREFERENCES + "/schedule",
                        Map.of(
                                "digestAt",
                                LocalTime.ofInstant(now.plus(Duration.ofHours(5)), ZoneOffset.UTC)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()))
                .is(200);
        ada.isCommented("first");
        function.later(Duration.ofHours(4)).tick("notifications-due");
        assertThat(statuses()).containsExactly("waiting");
        ada.movesTo("Etc/GMT-3");
        function.later(Duration.ofHours(1)).tick("notifications-due");
        assertThat(statuses()).containsExactly("waiting");
        function.later(Duration.ofHours(3)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
    }

    @Test
    void theZoneOfTheScheduleCountsBeforeThatOfTheProfile() {
        digestIn(5);
        ada.isCommented("first");
        ada.movesTo("Etc/GMT-3");
        function.later(Duration.ofHours(3)).tick("notifications-due");
        assertThat(statuses()).containsExactly("waiting");
    }

    /** The hour of digests is in so many hours, in a zone where it is noon, so that they are of one day. */
    private void digestIn(int hours) {
        int offset = 12 - LocalTime.now(ZoneOffset.UTC).getHour();
        ZoneId zone = ZoneId.of(offset < 0 ? "Etc/GMT+" + -offset : "Etc/GMT-" + offset);
        ada.api()
                .put(
                        PREFERENCES + "/schedule",
                        Map.of(
                                "timeZone",
                                zone.getId(),
                                "digestAt",
                                LocalTime.now(zone)
                                        .plusHours(hours)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()))
                .is(200);
    }

    @Test
    void manyWorkersSendItOnce() throws Exception {
        ada.isCommented("first");
        assertThat(Rows.update("update notifications.delivery set due_at = now() where account_id = ?", ada.id()))
                .isPositive();
        function.tick("notifications-due");
        UUID digest = UUID.fromString(Rows.texts("select id from notifications.digest where account_id = ?", ada.id())
                .getFirst());
        Deliveries worker = new Deliveries(function, "notifications-mail");
        AtOnce.each(List.of(1, 2, 3, 4, 5, 6), _ -> {
            worker.deliver(Deliveries.event("digest.due", ada.id(), digest, Map.of()));
            return true;
        });
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(statuses()).singleElement().asString().startsWith("sent"));
        assertThat(ada.mails()).hasSize(1);
    }
}
