package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.events.QueueMessage;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Addresses that mails bounce from are not written to again. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class SuppressionsTest {

    private static final String SUPPRESSIONS = "/api/admin/notification-suppressions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FunctionUnderTest function;
    private final Reader ada;
    private final Reader administrator;
    private final Api admin;

    SuppressionsTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "UTC");
        administrator = Reader.of(function, "admin");
        admin = administrator.api();
    }

    @Test
    void aBouncePutsTheAddressOnTheListThatSendersObey() throws JsonProcessingException {
        comment("first");
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("sent"));
        String messageId = Rows.texts("select message_id from notifications.delivery where account_id = ?", ada.id())
                .getFirst();
        sendToQueue(sns(bounce(messageId, "Permanent")));
        await().untilAsserted(() -> assertThat(listed().at("/items")).hasSize(1));
        assertThat(listed().text("/items/0/reason")).isEqualTo("bounce");
        assertThat(Rows.texts("select answer from notifications.delivery where account_id = ?", ada.id()))
                .containsExactly("Bounced: 550 no such user");

        comment("second");
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("skipped", "sent"));
        assertThat(TestServers.shared().mail().mailbox().to(ada.email())).hasSize(1);

        admin.delete(SUPPRESSIONS + "/" + listed().text("/items/0/id")).is(204);
        comment("third");
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("sent", "skipped", "sent"));
    }

    @Test
    void aComplaintCountsAsEventBridgeTellsIt() throws JsonProcessingException {
        consume(JSON.writeValueAsString(complaint()));
        assertThat(listed().text("/items/0/reason")).isEqualTo("complaint");
        assertThat(listed().text("/items/0/address")).isEqualTo(ada.email());
    }

    @Test
    void whatIsNotForGoodSuppressesNothing() throws JsonProcessingException {
        consume(JSON.writeValueAsString(bounce("m-1", "Transient")));
        consume(JSON.writeValueAsString(Map.of("eventType", "Delivery", "mail", Map.of("messageId", "m-1"))));
        consume(JSON.writeValueAsString(Map.of("eventType", "Rendering Failure", "mail", Map.of("messageId", "m-1"))));
        assertThat(listed().at("/items")).isEmpty();
    }

    @Test
    void whatIsNoFeedbackGoesToTheDeadLetters() {
        for (String body :
                List.of("{}", "[]", "\"x\"", "{\"Message\": \"{}\"}", "{\"eventType\": \"Bounce\"}", "no json")) {
            assertThatThrownBy(() -> consume(body)).as(body).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void anAdministratorAddsAnAddress() {
        Map<String, String> request = Map.of("address", ada.email().toUpperCase(Locale.ROOT), "detail", "Asked us to");
        assertThat(admin.post(SUPPRESSIONS, request).is(201).text("/address")).isEqualTo(ada.email());
        admin.post(SUPPRESSIONS, request).isProblem(409, "suppression-exists");
        admin.post(SUPPRESSIONS, Map.of("address", "nobody", "detail", "")).is(422);
        ada.api().post(SUPPRESSIONS, request).isProblem(403, "permission-missing");
        comment("Hi");
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("skipped"));
        admin.delete(SUPPRESSIONS + "/" + UUID.randomUUID()).isProblem(404, "suppression-unknown");
    }

    @Test
    void onlyABounceStopsAMandatoryMail() throws JsonProcessingException {
        admin.post(SUPPRESSIONS, Map.of("address", ada.email(), "detail", "x")).is(201);
        consume(JSON.writeValueAsString(complaint()));
        invoice("30");
        assertThat(ada.onlyMail().subject()).isEqualTo("An invoice is due");
        consume(JSON.writeValueAsString(bounce("m-2", "Permanent")));
        consume(JSON.writeValueAsString(bounce("m-3", "Permanent")));
        assertThat(listed().at("/items").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("bounce", "complaint", "manual");
        invoice("40");
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("skipped", "sent"));
    }

    private void invoice(String amount) {
        ada.happens("invoice.due", UUID.randomUUID(), Map.of("amount", amount));
    }

    @Test
    void addingAndRemovingTakeSomebodyWhoHasJustSignedIn() {
        Api old = function.as(administrator.account().signedInAnHourAgo());
        Map<String, String> request = Map.of("address", ada.email(), "detail", "");
        old.post(SUPPRESSIONS, request).isProblem(401, "step-up-required");
        UUID id = admin.post(SUPPRESSIONS, request).is(201).id();
        old.delete(SUPPRESSIONS + "/" + id).isProblem(401, "step-up-required");
    }

    @Test
    void whatCannotBeMailedIsNoAddress() {
        for (String address : List.of("a@b", "nobody", "ada@example.invalid")) {
            admin.post(SUPPRESSIONS, Map.of("address", address, "detail", "")).isProblem(422, "email-invalid");
        }
    }

    @Test
    void aRepeatedRequestAddsOneAddress() {
        Api once = admin.header("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> request = Map.of("address", ada.email(), "detail", "");
        UUID id = once.post(SUPPRESSIONS, request).is(201).id();
        assertThat(once.post(SUPPRESSIONS, request).is(201).id()).isEqualTo(id);
    }

    private Map<String, Object> complaint() {
        return Map.of(
                "source",
                "aws.ses",
                "detail-type",
                "Email Complaint Received",
                "detail",
                Map.of(
                        "eventType",
                        "Complaint",
                        "mail",
                        Map.of("messageId", UUID.randomUUID().toString()),
                        "complaint",
                        Map.of(
                                "complaintFeedbackType",
                                "abuse",
                                "complainedRecipients",
                                List.of(Map.of("emailAddress", ada.email().toUpperCase(Locale.ROOT))))));
    }

    private Map<String, Object> bounce(String messageId, String type) {
        return Map.of(
                "eventType",
                "Bounce",
                "mail",
                Map.of("messageId", messageId),
                "bounce",
                Map.of(
                        "bounceType",
                        type,
                        "bounceSubType",
                        "General",
                        "bouncedRecipients",
                        List.of(Map.of("emailAddress", ada.email(), "diagnosticCode", "550 no such user"))));
    }

    private static String sns(Map<String, Object> event) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "Type",
                "Notification",
                "MessageId",
                UUID.randomUUID().toString(),
                "TopicArn",
                "arn:aws:sns:eu-central-1:000000000000:mail",
                "Message",
                JSON.writeValueAsString(event)));
    }

    private static void sendToQueue(String body) {
        TestServers servers = TestServers.shared();
        servers.queues()
                .client()
                .sendMessage(message -> message.queueUrl(servers.queues().urlPrefix() + "notifications-feedback")
                        .messageBody(body));
    }

    private void consume(String body) {
        function.consumer("notifications-feedback").consume(new QueueMessage("m", body, 1));
    }

    private ApiAnswer listed() {
        return admin.get(SUPPRESSIONS + "?address=" + ada.email()).is(200);
    }

    private void comment(String text) {
        ada.happens("comment.added", UUID.randomUUID(), Map.of("name", "Amy", "text", text, "post", "7"));
    }

    private List<String> statuses() {
        return Rows.texts("select status from notifications.delivery where account_id = ? order by id desc", ada.id());
    }
}
