package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.QueueMessage;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("notifications-campaigns")
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class CampaignsTest {

    private static final String CAMPAIGNS = "/api/campaigns";

    private final FunctionUnderTest function;
    private final CampaignAdmin campaigns;
    private final Api admin;
    private final String role;

    CampaignsTest(FunctionUnderTest function) {
        this.function = function;
        campaigns = CampaignAdmin.of(Reader.of(function, "admin").ranked(30));
        admin = campaigns.api();
        role = campaigns.role();
    }

    @Test
    void everybodyOfTheAudienceGetsOneMail() {
        List<Reader> readers = campaigns.readers(3);
        Reader stranger = Reader.of(function).verified("en", "UTC");
        UUID id = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        campaigns.minutePasses();
        assertThat(readers).allSatisfy(reader -> {
            assertThat(reader.onlyMail().subject()).isEqualTo("Spring for " + reader.email());
            assertThat(reader.onlyMail().headers()).containsKey("List-Unsubscribe");
        });
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(3));
        campaigns.minutePasses();
        assertThat(campaigns.status(id)).isEqualTo("finished");
        assertThat(stranger.mails()).isEmpty();
        admin.post(CAMPAIGNS + "/" + id + "/stop").isProblem(409, "campaign-status");
    }

    @Test
    void anAudienceCanBeATierOrNamedAccounts() {
        List<Reader> readers = campaigns.readers(2);
        Map<String, Object> named = Reader.with(
                campaigns.details(),
                "audience",
                CampaignAdmin.audience(Map.of(
                        "role", role, "accounts", List.of(readers.getFirst().id()))));
        UUID one = campaigns.started(named);
        UUID free = campaigns.started(Reader.with(
                campaigns.details(), "audience", CampaignAdmin.audience(Map.of("role", role, "tier", "free"))));
        campaigns.minutePasses();
        assertThat(campaigns.report(one, "recipients")).isEqualTo(1);
        assertThat(campaigns.report(free, "recipients")).isEqualTo(2);
    }

    @Test
    void anAudienceCanBeASegmentOfCustomers() {
        List<Reader> readers = campaigns.readers(2);
        UUID segment = UUID.randomUUID();
        int _ = Rows.update("insert into orders.pub_customer_segment values (?, ?)", segment, "Regulars " + segment);
        int _ = Rows.update(
                "insert into orders.pub_customer_segment_member values (?, ?)",
                segment,
                readers.getFirst().id());
        UUID id = campaigns.started(
                Reader.with(campaigns.details(), "audience", CampaignAdmin.audience(Map.of("segment", segment))));
        campaigns.minutePasses();
        assertThat(campaigns.report(id, "recipients")).isEqualTo(1);
        admin.post(
                        CAMPAIGNS,
                        Reader.with(
                                campaigns.details(),
                                "audience",
                                CampaignAdmin.audience(Map.of("segment", UUID.randomUUID()))))
                .isProblem(422, "campaign-invalid");
    }

    @Test
    void oneThatHasNotBegunIsMovedOrADraftAgain() {
        campaigns.readers(1);
        UUID id = admin.post(CAMPAIGNS, campaigns.details()).is(201).id();
        String path = CAMPAIGNS + "/" + id;
        Instant later = Instant.now().plusSeconds(7200);
        admin.post(path + "/start", Map.of("at", Instant.now().plusSeconds(3600).toString()))
                .is(200);
        assertThat(admin.post(path + "/start", Map.of("at", later.toString()))
                        .is(200)
                        .text("/startAt"))
                .startsWith(later.toString().substring(0, 19));
        assertThat(admin.post(path + "/pause").is(200).text("/status")).isEqualTo("draft");
        admin.put(path, Reader.with(campaigns.details(), "name", "Another")).is(200);
        admin.delete(path).is(204);
        admin.get(path).isProblem(404, "campaign-unknown");
        UUID running = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        admin.delete(CAMPAIGNS + "/" + running).isProblem(409, "campaign-status");
    }

    @Test
    void noMoreGoOutThanTheRateAndNoneWhilePaused() {
        campaigns.readers(5);
        UUID id = campaigns.started(Reader.with(campaigns.details(), "ratePerMinute", 2));
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(2));
        admin.post(CAMPAIGNS + "/" + id + "/pause").is(200);
        campaigns.minutePasses();
        assertThat(campaigns.report(id, "sent")).isEqualTo(2);
        campaigns.start(id).is(200);
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(4));
        admin.post(CAMPAIGNS + "/" + id + "/stop").is(200);
        campaigns.minutePasses();
        assertThat(campaigns.report(id, "sent")).isEqualTo(4);
        assertThat(campaigns.status(id)).isEqualTo("stopped");
        campaigns.start(id).isProblem(409, "campaign-status");
    }

    @Test
    void itBeginsWhenItIsToAndNotBefore() {
        campaigns.readers(1);
        UUID id = admin.post(CAMPAIGNS, campaigns.details()).is(201).id();
        admin.post(
                        CAMPAIGNS + "/" + id + "/start",
                        Map.of("at", Instant.now().plusSeconds(3600).toString()))
                .is(200);
        campaigns.minutePasses();
        assertThat(campaigns.status(id)).isEqualTo("scheduled");
        function.later(Duration.ofHours(2)).tick("notifications-campaigns");
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(1));
    }

    @Test
    void twoSubjectsGoToAHalfEach() {
        campaigns.readers(20);
        UUID id = campaigns.started(Reader.with(campaigns.details(), "subjects", List.of("First", "Second")));
        campaigns.minutePasses();
        ApiAnswer report = admin.get(CAMPAIGNS + "/" + id + "/report").is(200);
        assertThat(report.at("/items").findValuesAsText("subject")).containsExactly("First", "Second");
        assertThat(campaigns.report(id, "recipients")).isEqualTo(20);
    }

    @Test
    void whoUnsubscribedGetsNoneAndWhatBecameOfItIsReported() {
        List<Reader> readers = campaigns.readers(2);
        Reader ada = readers.getFirst();
        UUID first = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(first, "sent")).isEqualTo(2));
        String header = String.valueOf(ada.onlyMail().headers().get("List-Unsubscribe"));
        function.api()
                .post(header.substring("<https://medley.test".length(), header.length() - 1))
                .is(200);
        String messageId = Rows.texts(
                        "select message_id from notifications.campaign_mail where campaign_id = ? and account_id = ?",
                        first,
                        readers.getLast().id())
                .getFirst();
        for (String kind : List.of("Delivery", "Open", "Click", "Click")) {
            function.consumer("notifications-feedback")
                    .consume(new QueueMessage(
                            "m",
                            "{\"eventType\": \"%s\", \"mail\": {\"messageId\": \"%s\"}}".formatted(kind, messageId),
                            1));
        }
        assertThat(campaigns.report(first, "unsubscribed")).isEqualTo(1);
        assertThat(campaigns.report(first, "delivered")).isEqualTo(1);
        assertThat(campaigns.report(first, "opened")).isEqualTo(1);
        assertThat(campaigns.report(first, "clicked")).isEqualTo(1);

        UUID second = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(second, "sent")).isEqualTo(1));
        await().untilAsserted(
                        () -> assertThat(campaigns.report(second, "skipped")).isEqualTo(1));
        assertThat(ada.mails()).hasSize(1);
    }

    @Test
    void aDraftIsChangedAndWhatCannotBeOneIsRefused() {
        ApiAnswer created = admin.post(CAMPAIGNS, campaigns.details()).is(201);
        UUID id = created.id();
        Api known = admin.header("If-Match", "\"1\"");
        known.put(CAMPAIGNS + "/" + id, Reader.with(campaigns.details(), "name", "Summer"))
                .is(200);
        known.put(CAMPAIGNS + "/" + id, campaigns.details()).isProblem(412, "precondition-failed");
        known.post(CAMPAIGNS + "/" + id + "/start", Map.of("at", Instant.now().toString()))
                .isProblem(412, "precondition-failed");
        assertThat(admin.get(CAMPAIGNS).is(200).at("/items/0/details/name").asText())
                .isEqualTo("Summer");
        assertThat(admin.post(CAMPAIGNS, Reader.with(campaigns.details(), "body", "a\n{{price}}"))
                        .isProblem(422, "campaign-invalid")
                        .text("/errors/0/detail"))
                .isEqualTo("Line 2: Nothing has the name price.");
        admin.post(CAMPAIGNS, Reader.with(campaigns.details(), "subjects", List.of()))
                .is(422);
        admin.post(CAMPAIGNS, Reader.with(campaigns.details(), "ratePerMinute", 0))
                .is(422);
        admin.get(CAMPAIGNS + "/" + UUID.randomUUID()).isProblem(404, "campaign-unknown");
        admin.post(CAMPAIGNS + "/" + id + "/pause").isProblem(409, "campaign-status");
        Reader.of(function).api().get(CAMPAIGNS).isProblem(403, "permission-missing");
    }
}
