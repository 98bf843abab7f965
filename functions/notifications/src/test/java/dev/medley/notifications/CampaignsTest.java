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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("notifications")
class CampaignsTest {

    private static final String CAMPAIGNS = "/api/campaigns";

    private final FunctionUnderTest function;
    private final Api admin;
    private final String role = "role_" + UUID.randomUUID().toString().substring(0, 8);

    CampaignsTest(FunctionUnderTest function) {
        this.function = function;
        admin = Reader.of(function, "admin").api();
    }

    private List<Reader> readers(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Reader.of(function, role).verified("en", "UTC"))
                .toList();
    }

    private Map<String, Object> details() {
        return Map.of(
                "name",
                "Spring",
                "audience",
                audience(Map.of("role", role)),
                "subjects",
                List.of("Spring for {{email}}"),
                "body",
                "All plans cost less.",
                "ratePerMinute",
                100);
    }

    private static Map<String, Object> audience(Map<String, ?> with) {
        Map<String, Object> audience = new HashMap<>(with);
        audience.putIfAbsent("role", null);
        audience.putIfAbsent("tier", null);
        audience.putIfAbsent("accounts", null);
        return audience;
    }

    private UUID started(Map<String, ?> details) {
        UUID id = admin.post(CAMPAIGNS, details).is(201).id();
        start(id).is(200);
        return id;
    }

    private ApiAnswer start(UUID id) {
        return admin.post(
                CAMPAIGNS + "/" + id + "/start", Map.of("at", Instant.now().toString()));
    }

    private void minutePasses() {
        function.later(Duration.ofSeconds(1)).tick("notifications-campaigns");
    }

    private String status(UUID id) {
        return admin.get(CAMPAIGNS + "/" + id).is(200).text("/status");
    }

    private long report(UUID id, String member) {
        long sum = 0;
        for (var item : admin.get(CAMPAIGNS + "/" + id + "/report").is(200).at("/items")) {
            sum += item.at("/" + member).asLong();
        }
        return sum;
    }

    @Test
    void everybodyOfTheAudienceGetsOneMail() {
        List<Reader> readers = readers(3);
        Reader stranger = Reader.of(function).verified("en", "UTC");
        UUID id = started(details());
        minutePasses();
        minutePasses();
        assertThat(readers).allSatisfy(reader -> {
            assertThat(reader.onlyMail().subject()).isEqualTo("Spring for " + reader.email());
            assertThat(reader.onlyMail().headers()).containsKey("List-Unsubscribe");
        });
        await().untilAsserted(() -> assertThat(report(id, "sent")).isEqualTo(3));
        minutePasses();
        assertThat(status(id)).isEqualTo("finished");
        assertThat(stranger.mails()).isEmpty();
        admin.post(CAMPAIGNS + "/" + id + "/stop").isProblem(409, "campaign-status");
    }

    @Test
    void anAudienceCanBeATierOrNamedAccounts() {
        List<Reader> readers = readers(2);
        Map<String, Object> named = Reader.with(
                details(),
                "audience",
                audience(Map.of(
                        "role", role, "accounts", List.of(readers.getFirst().id()))));
        UUID one = started(named);
        UUID none = started(Reader.with(details(), "audience", audience(Map.of("role", role, "tier", "enterprise"))));
        UUID free = started(Reader.with(details(), "audience", audience(Map.of("role", role, "tier", "free"))));
        minutePasses();
        assertThat(report(one, "recipients")).isEqualTo(1);
        assertThat(report(none, "recipients")).isZero();
        assertThat(report(free, "recipients")).isEqualTo(2);
    }

    @Test
    void noMoreGoOutThanTheRateAndNoneWhilePaused() {
        readers(5);
        UUID id = started(Reader.with(details(), "ratePerMinute", 2));
        minutePasses();
        await().untilAsserted(() -> assertThat(report(id, "sent")).isEqualTo(2));
        admin.post(CAMPAIGNS + "/" + id + "/pause").is(200);
        minutePasses();
        assertThat(report(id, "sent")).isEqualTo(2);
        start(id).is(200);
        minutePasses();
        await().untilAsserted(() -> assertThat(report(id, "sent")).isEqualTo(4));
        admin.post(CAMPAIGNS + "/" + id + "/stop").is(200);
        minutePasses();
        assertThat(report(id, "sent")).isEqualTo(4);
        assertThat(status(id)).isEqualTo("stopped");
        start(id).isProblem(409, "campaign-status");
    }

    @Test
    void itBeginsWhenItIsToAndNotBefore() {
        readers(1);
        UUID id = admin.post(CAMPAIGNS, details()).is(201).id();
        admin.post(
                        CAMPAIGNS + "/" + id + "/start",
                        Map.of("at", Instant.now().plusSeconds(3600).toString()))
                .is(200);
        minutePasses();
        assertThat(status(id)).isEqualTo("scheduled");
        function.later(Duration.ofHours(2)).tick("notifications-campaigns");
        await().untilAsserted(() -> assertThat(report(id, "sent")).isEqualTo(1));
    }

    @Test
    void twoSubjectsGoToAHalfEach() {
        readers(20);
        UUID id = started(Reader.with(details(), "subjects", List.of("First", "Second")));
        minutePasses();
        ApiAnswer report = admin.get(CAMPAIGNS + "/" + id + "/report").is(200);
        assertThat(report.at("/items").findValuesAsText("subject")).containsExactly("First", "Second");
        assertThat(report(id, "recipients")).isEqualTo(20);
    }

    @Test
    void whoUnsubscribedGetsNoneAndWhatBecameOfItIsReported() {
        List<Reader> readers = readers(2);
        Reader ada = readers.getFirst();
        UUID first = started(details());
        minutePasses();
        await().untilAsserted(() -> assertThat(report(first, "sent")).isEqualTo(2));
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
        assertThat(report(first, "unsubscribed")).isEqualTo(1);
        assertThat(report(first, "delivered")).isEqualTo(1);
        assertThat(report(first, "opened")).isEqualTo(1);
        assertThat(report(first, "clicked")).isEqualTo(1);

        UUID second = started(details());
        minutePasses();
        await().untilAsserted(() -> assertThat(report(second, "sent")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(report(second, "skipped")).isEqualTo(1));
        assertThat(ada.mails()).hasSize(1);
    }

    @Test
    void aDraftIsChangedAndWhatCannotBeOneIsRefused() {
        ApiAnswer created = admin.post(CAMPAIGNS, details()).is(201);
        UUID id = created.id();
        Api known = admin.header("If-Match", "\"1\"");
        known.put(CAMPAIGNS + "/" + id, Reader.with(details(), "name", "Summer"))
                .is(200);
        known.put(CAMPAIGNS + "/" + id, details()).isProblem(412, "precondition-failed");
        assertThat(admin.get(CAMPAIGNS).is(200).at("/items/0/details/name").asText())
                .isEqualTo("Summer");
        assertThat(admin.post(CAMPAIGNS, Reader.with(details(), "body", "a\n{{price}}"))
                        .isProblem(422, "campaign-invalid")
                        .text("/errors/0/detail"))
                .isEqualTo("Line 2: Nothing has the name price.");
        admin.post(CAMPAIGNS, Reader.with(details(), "subjects", List.of())).is(422);
        admin.post(CAMPAIGNS, Reader.with(details(), "ratePerMinute", 0)).is(422);
        admin.get(CAMPAIGNS + "/" + UUID.randomUUID()).isProblem(404, "campaign-unknown");
        admin.post(CAMPAIGNS + "/" + id + "/pause").isProblem(409, "campaign-status");
        Reader.of(function).api().get(CAMPAIGNS).isProblem(403, "permission-missing");
    }
}
