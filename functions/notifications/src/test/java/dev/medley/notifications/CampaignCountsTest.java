package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a campaign counts, and what becomes of mails whose worker dies. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class CampaignCountsTest {

    private static final Pattern LINK = Pattern.compile("unsubscription\\?token=([A-Za-z0-9_-]+)");

    private final FunctionUnderTest function;
    private final CampaignAdmin campaigns;

    CampaignCountsTest(FunctionUnderTest function) {
        this.function = function;
        campaigns = CampaignAdmin.of(Reader.of(function, "admin").ranked(30));
    }

    private UUID sent(int readers) {
        UUID id = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(readers));
        return id;
    }

    private static String token(ReceivedMail mail) {
        Matcher link = LINK.matcher(mail.text() + mail.html());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void whoUnsubscribesIsCountedByTheCampaignWhoseMailTheyUsed() {
        Reader ada = campaigns.readers(1).getFirst();
        UUID first = sent(1);
        UUID second = sent(1);
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(2));
        String token = Rows.texts("select id from notifications.campaign_mail where campaign_id = ?", second).stream()
                .flatMap(mailId -> ada.mails().stream()
                        .map(CampaignCountsTest::token)
                        .filter(each -> new String(
                                        java.util.Base64.getUrlDecoder().decode(each),
                                        java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains(mailId)))
                .findFirst()
                .orElseThrow();
        function.api().post(Reader.INBOX + "/unsubscription?token=" + token).is(200);
        assertThat(campaigns.report(first, "unsubscribed")).isZero();
        assertThat(campaigns.report(second, "unsubscribed")).isEqualTo(1);
        ada.api()
                .put(Reader.INBOX + "/preferences/promotions/email", Map.of("mode", "immediate"))
                .is(204);
        assertThat(campaigns.report(second, "unsubscribed")).isEqualTo(1);
    }

    @Test
    void aSubjectThatNobodyGotIsReportedToo() {
        campaigns.readers(1);
        UUID id = campaigns.started(Reader.with(campaigns.details(), "subjects", List.of("First", "Second")));
        campaigns.minutePasses();
        assertThat(campaigns
                        .api()
                        .get("/api/campaigns/" + id + "/report")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("subject"))
                .containsExactly("First", "Second");
    }

    @Test
    void aMailWhoseWorkerDiedIsSentByAnotherAndTheCampaignEnds() {
        campaigns.readers(1);
        UUID id = campaigns.started(campaigns.details());
        assertThat(Rows.update(
                        "update notifications.campaign_mail set status = 'sending', taken_at = now() where campaign_id = ?",
                        id))
                .isZero();
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(1));
        int _ = Rows.update(
                "update notifications.campaign_mail set status = 'sending', taken_at = now(), finished_at = null"
                        + " where campaign_id = ?",
                id);
        function.later(Duration.ofMinutes(11)).tick("notifications-campaigns");
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(1));
        function.later(Duration.ofMinutes(12)).tick("notifications-campaigns");
        assertThat(campaigns.status(id)).isEqualTo("finished");
    }
}
