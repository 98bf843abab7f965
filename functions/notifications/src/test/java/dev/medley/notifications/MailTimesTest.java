package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When mails go out. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class MailTimesTest {

    private static final String PREFERENCES = INBOX + "/preferences";

    private final FunctionUnderTest function;
    private final Reader ada;

    MailTimesTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "Europe/Vienna");
    }

    @Test
    void aMailIsSentOnlyIfNobodyReadTheNotificationInTime() {
        UUID subject = UUID.randomUUID();
        ada.happens("message.received", subject, Map.of("name", "Amy"));
        Reader ben = Reader.of(function).verified("en", "UTC");
        ben.happens("message.received", subject, Map.of("name", "Amy"));
        ben.api()
                .post(INBOX + "/read", Map.of("upTo", Instant.now().toString()))
                .is(200);
        function.later(Duration.ofMinutes(9)).tick("notifications-due");
        assertThat(ada.delivery("status")).isEqualTo("waiting");
        function.later(Duration.ofMinutes(11)).tick("notifications-due");
        assertThat(ada.onlyMail().subject()).isEqualTo("Amy wrote to you");
        await().untilAsserted(() -> assertThat(Rows.texts(
                        "select answer from notifications.delivery where account_id = ? and status = 'skipped'",
                        ben.id()))
                .containsExactly("It was read in time"));
        assertThat(ben.mails()).isEmpty();
    }

    @Test
    void whatWasUndoneIsNotMailed() {
        UUID subject = UUID.randomUUID();
        ada.happens("message.received", subject, Map.of("name", "Amy"));
        ada.happens("message.withdrawn", subject, Map.of("name", "Amy"));
        function.later(Duration.ofMinutes(11)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(
                        Rows.texts("select answer from notifications.delivery where account_id = ?", ada.id()))
                .containsExactly("It was deleted or taken back"));
        assertThat(ada.mails()).isEmpty();
    }

    @Test
    void quietHoursDeferAndDropNothing() {
        FunctionUnderTest evening = function.later(Duration.ofHours(6));
        quiet(Duration.ofHours(5), Duration.ofHours(7));
        Reader then = new Reader(evening, ada.account(), evening.as(ada.account()));
        then.happens("comment.added", UUID.randomUUID(), Map.of("name", "Amy", "text", "Hi", "post", "7"));
        then.happens("invoice.due", UUID.randomUUID(), Map.of("amount", "EUR 5"));
        assertThat(ada.onlyMail().subject()).isEqualTo("An invoice is due");
        evening.tick("notifications-due");
        assertThat(Rows.count(
                        "select count(*) from notifications.delivery where account_id = ? and status = 'waiting'",
                        ada.id()))
                .isEqualTo(1);
        function.later(Duration.ofHours(8)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(2));
        assertThat(ada.mails().getFirst().subject()).isEqualTo("Amy commented");
    }

    @Test
    void whatQuietHoursDeferredGoesOutWhenThereAreNoneAnyMore() {
        quiet(Duration.ofHours(-1), Duration.ofHours(3));
        ada.isCommented("Hi");
        assertThat(ada.delivery("status")).isEqualTo("waiting");
        quiet(Duration.ofHours(-1), Duration.ofHours(2));
        function.tick("notifications-due");
        await().untilAsserted(() -> assertThat(ada.delivery("due_at between now() + interval '1 hour' "
                        + "and now() + interval '2 hours' and status = 'waiting'"))
                .isEqualTo("t"));
        assertThat(ada.mails()).isEmpty();
        ada.api()
                .put(PREFERENCES + "/schedule", Map.of("timeZone", "Etc/UTC", "digestAt", "08:00"))
                .is(200);
        function.tick("notifications-due");
        assertThat(ada.onlyMail().subject()).isEqualTo("Amy commented");
    }

    @Test
    void whatQuietHoursDeferredFollowsTheZoneOfTheProfile() {
        Reader ben = Reader.of(function).verified("en", "Etc/UTC");
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        ben.api()
                .put(
                        PREFERENCES + "/schedule",
                        Map.of(
                                "digestAt",
                                "08:00",
                                "quietHours",
                                Map.of(
                                        "from", now.minusHours(1).toString(),
                                        "to", now.plusHours(3).toString())))
                .is(200);
        ben.isCommented("Hi");
        function.tick("notifications-due");
        assertThat(ben.delivery("status")).isEqualTo("waiting");
        ben.movesTo("Etc/GMT-6");
        function.tick("notifications-due");
        assertThat(ben.onlyMail().subject()).isEqualTo("Amy commented");
    }

    @Test
    void aDigestComesOnceADay() {
        ada.api().put(PREFERENCES + "/comments/email", Map.of("mode", "digest")).is(204);
        ada.isCommented("first");
        ada.isCommented("second");
        ada.happens("message.received", UUID.randomUUID(), Map.of("name", "Ben"));
        function.tick("notifications-due");
        FunctionUnderTest tomorrow = function.later(Duration.ofHours(25));
        tomorrow.tick("notifications-due");
        tomorrow.tick("notifications-due");
        await().untilAsserted(() -> assertThat(digests()).hasSize(1));
        assertThat(digests().getFirst().subject()).isEqualTo("What happened: 2");
        assertThat(digests().getFirst().text())
                .contains("first")
                .contains("second")
                .doesNotContain("Ben");
        assertThat(digests().getFirst().html()).contains("/posts/7");

        ada.isCommented("third");
        tomorrow.tick("notifications-due");
        function.later(Duration.ofHours(50)).tick("notifications-due");
        await().untilAsserted(() -> assertThat(digests()).hasSize(2));
        assertThat(digests().getFirst().text()).contains("third").doesNotContain("first");
        assertThat(Rows.count("select count(*) from notifications.digest where account_id = ?", ada.id()))
                .isEqualTo(2);
    }

    /** Otherwise the digest of the new time would be the second of that day. */
    @Test
    void whatComesTooLateForADigestIsInTheNextOne() {
        ada.api().put(PREFERENCES + "/comments/email", Map.of("mode", "digest")).is(204);
        ada.isCommented("first");
        FunctionUnderTest tomorrow = function.later(Duration.ofHours(25));
        tomorrow.tick("notifications-due");
        await().untilAsserted(() -> assertThat(digests()).hasSize(1));
        ada.isCommented("late");
        int _ = Rows.update("""
                update notifications.delivery d set digest_on = g.digest_on, due_at = now() from notifications.digest g
                where g.account_id = d.account_id and d.account_id = ? and d.status = 'waiting'""", ada.id());
        tomorrow.tick("notifications-due");
        assertThat(Rows.count("""
                select count(*) from notifications.delivery d join notifications.digest g using (account_id)
                where account_id = ? and d.status = 'waiting' and d.digest_on > g.digest_on and d.due_at > now()""", ada.id())).isEqualTo(1);
    }

    private void quiet(Duration from, Duration to) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        ada.api()
                .put(
                        PREFERENCES + "/schedule",
                        Map.of(
                                "timeZone",
                                "Etc/UTC",
                                "digestAt",
                                "08:00",
                                "quietHours",
                                Map.of(
                                        "from",
                                                LocalTime.ofInstant(now.plus(from), ZoneOffset.UTC)
                                                        .toString(),
                                        "to",
                                                LocalTime.ofInstant(now.plus(to), ZoneOffset.UTC)
                                                        .toString())))
                .is(200);
    }

    private List<ReceivedMail> digests() {
        return ada.mails().stream()
                .filter(mail -> mail.subject().startsWith("What happened"))
                .toList();
    }
}
