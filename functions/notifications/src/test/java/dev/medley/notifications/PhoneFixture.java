package dev.medley.notifications;

import static dev.medley.notifications.PhoneServices.APNS;
import static dev.medley.notifications.PhoneServices.FCM;
import static dev.medley.notifications.PhoneServices.TOKENS;
import static dev.medley.notifications.Reader.INBOX;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.notifications.PushReceiver.Answer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with an application on a phone, and the services that push to it. */
class PhoneFixture {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String SUBSCRIPTIONS = INBOX + "/push/subscriptions";

    final FunctionUnderTest function = PhoneServices.function();
    final Reader ada = Reader.of(function).verified("en", "Etc/UTC");
    final String token = hex();

    @BeforeEach
    void answerAsUsual() {
        FCM.answerWith(new Answer(200, "{\"name\": \"projects/medley-test/messages/1\"}"));
        TOKENS.answerWith(PhoneServices.token("first"));
        APNS.answerWith(Answer.of(200));
    }

    private static String hex() {
        byte[] bytes = new byte[32];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void registers(Reader reader, String service) {
        reader.api()
                .post(SUBSCRIPTIONS, Map.of("service", service, "token", token))
                .is(201);
    }

    /** Has a push sent to the account, by the worker of this function and none that reads the queue. */
    UUID isPushed(String name) {
        ada.happens("message.received", UUID.randomUUID(), Map.of("name", name));
        UUID id = UUID.fromString(Rows.texts(
                        "select id from notifications.delivery where account_id = ? and channel = 'push' order by id desc",
                        ada.id())
                .getFirst());
        int _ = Rows.update("update notifications.delivery set status = 'queued' where id = ?", id);
        isTried(function, id);
        return id;
    }

    void isTried(FunctionUnderTest by, UUID id) {
        new Deliveries(by, "notifications-devices")
                .deliver(Deliveries.event("push-delivery.due", ada.id(), id, Map.of()));
    }

    static String of(UUID delivery, String column) {
        return Rows.texts("select " + column + " from notifications.delivery where id = ?", delivery)
                .getFirst();
    }

    PushReceiver.Posted lastFcm() {
        return FCM.posted("/v1/projects/medley-test/messages:send").getLast();
    }

    Http2Receiver.Posted lastApns() {
        return APNS.posted("/3/device/" + token).getLast();
    }

    JsonNode subscriptions() {
        return ada.api().get(SUBSCRIPTIONS).is(200).at("/items");
    }

    UUID queued() {
        UUID id = UUID.fromString(Rows.texts(
                        "select id from notifications.delivery where account_id = ? and channel = 'push' order by id desc",
                        ada.id())
                .getFirst());
        int _ = Rows.update("update notifications.delivery set status = 'queued' where id = ?", id);
        return id;
    }
}
