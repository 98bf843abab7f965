package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.ReceivedMail;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails about notifications, by way of the real queue and the real SES client. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class MailTest {

    private final FunctionUnderTest function;
    private final Reader ada;

    MailTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "Europe/Vienna");
    }

    @Test
    void aMailSaysItInBothKindsAndOffersToUnsubscribe() {
        ada.isCommented("<b>Hi</b>");
        ReceivedMail mail = ada.onlyMail();
        assertThat(mail.subject()).isEqualTo("Amy commented");
        assertThat(mail.text()).contains("<b>Hi</b>").contains("https://medley.test/posts/7");
        assertThat(mail.html()).contains("&lt;b&gt;Hi&lt;/b&gt;").doesNotContain("<b>Hi");
        assertThat(mail.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(mail.headers().get("List-Unsubscribe"))
                .startsWith("<https://medley.test/api/notifications/unsubscription?token=");
        assertThat(mail.from()).contains("medley@example.org");
        await().untilAsserted(() -> assertThat(ada.delivery("status")).isEqualTo("sent"));
        assertThat(ada.delivery("attempts")).isEqualTo("1");
        String id = ada.api().get(INBOX).text("/items/0/id");
        ApiAnswer deliveries = ada.api().get(INBOX + "/" + id + "/deliveries").is(200);
        assertThat(deliveries.text("/items/0/status")).isEqualTo("sent");
        assertThat(deliveries.text("/items/0/answer")).isEqualTo("Accepted");
        Api stranger = Reader.of(function).api();
        stranger.get(INBOX + "/" + id + "/deliveries").isProblem(404, "notification-unknown");
        ada.api().get(INBOX + "/" + UUID.randomUUID() + "/deliveries").isProblem(404, "notification-unknown");
        assertThat(Rows.texts("select message_id from notifications.delivery where account_id = ?", ada.id()))
                .singleElement()
                .isEqualTo(mail.id().toString());
    }

    @Test
    void germanIsWrittenToThoseWhoReadIt() {
        Reader german = Reader.of(function).verified("de-CH", "UTC");
        german.happens("comment.added", UUID.randomUUID(), Map.of("name", "Amy", "text", "Hallo", "post", "7"));
        await().untilAsserted(() -> assertThat(german.mails()).hasSize(1));
        assertThat(german.mails().getFirst().subject()).isEqualTo("Amy hat kommentiert");
        assertThat(german.mails().getFirst().html()).contains("Abbestellen");
    }

    @Test
    void oneClickUnsubscribesAndReadingThePageDoesNot() {
        ada.isCommented("first");
        String header = String.valueOf(ada.onlyMail().headers().get("List-Unsubscribe"));
        String path = header.substring("<https://medley.test".length(), header.length() - 1);
        assertThat(function.api().get(path).is(200).body()).contains("<form method=\"post\">");
        ada.isCommented("second");
        await().untilAsserted(() -> assertThat(ada.mails()).hasSize(2));

        Api mailProgram = function.api().header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(mailProgram.post(path, "List-Unsubscribe=One-Click").is(200).body())
                .contains("No more mails of this kind will come.");
        mailProgram.post(path, "List-Unsubscribe=One-Click").is(200);
        function.api().post(path).is(200);
        ada.isCommented("third");
        assertThat(ada.titles()).hasSize(3);
        assertThat(Rows.count("select count(*) from notifications.delivery where account_id = ?", ada.id()))
                .isEqualTo(2);
    }

    @Test
    void aTokenThatSomebodyMadeUpUnsubscribesNobody() {
        String page = INBOX + "/unsubscription?token=";
        for (String token : List.of("", "x", "A".repeat(100), "A".repeat(400))) {
            function.api().post(page + token).isProblem(400, "unsubscribe-token-invalid");
        }
        function.api().post(INBOX + "/unsubscription").is(400);
    }

    @Test
    void aMandatoryMailCannotBeUnsubscribedFrom() {
        ada.happens("invoice.due", UUID.randomUUID(), Map.of("amount", "EUR 5"));
        assertThat(ada.onlyMail().headers()).doesNotContainKey("List-Unsubscribe");
        assertThat(ada.onlyMail().html()).doesNotContain("Unsubscribe");
    }

    @Test
    void whoHasNoVerifiedAddressGetsNoMail() {
        Reader nobody = Reader.of(function);
        nobody.happens("comment.added", UUID.randomUUID(), Map.of("name", "Amy", "text", "Hi", "post", "7"));
        await().untilAsserted(() -> assertThat(Rows.texts(
                        "select answer from notifications.delivery where account_id = ? and status = 'skipped'",
                        nobody.id()))
                .containsExactly("The account has no verified address"));
    }

    @Test
    void aMailThatTheProviderRefusesForNowIsSentLater() {
        TestServers.shared().mail().throttle(ada.email(), 4);
        ada.isCommented("Hi");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ada.mails()).hasSize(1));
        await().untilAsserted(() -> assertThat(ada.delivery("status")).isEqualTo("sent"));
    }

    @Test
    void aMailThatIsGivenUpIsInTheLogWithTheAnswer() {
        TestServers.shared().mail().throttle(ada.email(), 1000);
        ada.isCommented("Hi");
        UUID id = UUID.fromString(Rows.texts("select id from notifications.delivery where account_id = ?", ada.id())
                .getFirst());
        await().untilAsserted(() -> assertThat(ada.delivery("answer")).contains("Maximum sending rate exceeded"));
        QueueConsumer consumer = function.consumer("notifications-mail");
        String body = function.bean(JsonCodec.class)
                .write(Deliveries.event("notification.due", ada.id(), id, Map.of()))
                .text();
        QueueMessage message = new QueueMessage("m", body, 5);
        consumer.giveUp(message, new IllegalStateException("Maximum sending rate exceeded"));
        assertThat(ada.delivery("status")).isEqualTo("failed");
        Reader admin = Reader.of(function, "admin");
        assertThat(admin.api()
                        .get("/api/admin/notification-deliveries?account=" + ada.id() + "&status=failed")
                        .is(200)
                        .text("/items/0/answer"))
                .isEqualTo("Maximum sending rate exceeded");
        ada.api().get("/api/admin/notification-deliveries").isProblem(403, "permission-missing");
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnce() {
        int _ = Rows.update(
                "update identity.pub_recipient set email = 'a..b@example.org' where account_id = ?", ada.id());
        ada.isCommented("Hi");
        await().untilAsserted(() -> assertThat(ada.delivery("status")).isEqualTo("skipped"));
        assertThat(ada.delivery("answer")).startsWith("The address is refused");
    }
}
