package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Mails of campaigns wait until their reader wants mail. */
@ResourceLock("notifications-campaigns")
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class CampaignTimesTest {

    private static final String PREFERENCES = INBOX + "/preferences";

    private final FunctionUnderTest function;
    private final CampaignAdmin campaigns;
    private final Reader ada;
    private final Reader ben;

    CampaignTimesTest(FunctionUnderTest function) {
        this.function = function;
        campaigns = CampaignAdmin.of(Reader.of(function, "admin").ranked(30));
        var readers = campaigns.readers(2);
        ada = readers.getFirst();
        ben = readers.getLast();
    }

    @Test
    void quietHoursDeferAMailAndNobodyElseWaits() {
        schedule("08:00", Map.of("from", timeIn(Duration.ofHours(-1)), "to", timeIn(Duration.ofHours(2))));
        UUID id = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        assertThat(ben.onlyMail().subject()).startsWith("Spring");
        awaitDue(id, "due_at > now() + interval '1 hour' and due_at < now() + interval '2 hours'");
        campaigns.minutePasses();
        campaigns.minutePasses();
        assertThat(ada.mails()).isEmpty();
        assertThat(campaigns.status(id)).isEqualTo("running");

        schedule("08:00", null);
        campaigns.minutePasses();
        assertThat(ada.onlyMail().subject()).startsWith("Spring");
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(2));
        campaigns.minutePasses();
        assertThat(campaigns.status(id)).isEqualTo("finished");
    }

    @Test
    void whoReadsPromotionsOnceADayGetsItAtTheHourOfTheDigest() {
        schedule(timeIn(Duration.ofHours(3)), null);
        ada.api()
                .put(PREFERENCES + "/promotions/email", Map.of("mode", "digest"))
                .is(204);
        UUID id = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        assertThat(ben.onlyMail().subject()).startsWith("Spring");
        awaitDue(id, "due_at > now() + interval '2 hours' and due_at < now() + interval '3 hours'");
        assertThat(ada.mails()).isEmpty();

        FunctionUnderTest evening = function.later(Duration.ofHours(4));
        int _ = Rows.update("update notifications.campaign_mail set status = 'queued' where account_id = ?", ada.id());
        UUID mail =
                UUID.fromString(Rows.texts("select id from notifications.campaign_mail where account_id = ?", ada.id())
                        .getFirst());
        new Deliveries(evening, "notifications-campaigns")
                .deliver(Deliveries.event("campaign-mail.due", ada.id(), mail, Map.of()));
        assertThat(ada.onlyMail().subject()).startsWith("Spring");
    }

    private void awaitDue(UUID campaign, String condition) {
        await().untilAsserted(() -> assertThat(Rows.count(
                        "select count(*) from notifications.campaign_mail where campaign_id = ? and account_id = ? "
                                + "and status = 'waiting' and " + condition,
                        campaign,
                        ada.id()))
                .isEqualTo(1));
    }

    private static String timeIn(Duration wait) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return LocalTime.ofInstant(now.plus(wait), ZoneOffset.UTC).toString();
    }

    private void schedule(String digestAt, @Nullable Map<String, String> quietHours) {
        Map<String, Object> schedule = new HashMap<>(Map.of("timeZone", "Etc/UTC", "digestAt", digestAt));
        schedule.put("quietHours", quietHours);
        ada.api().put(PREFERENCES + "/schedule", schedule).is(200);
    }
}
