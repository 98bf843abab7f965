package dev.medley.notifications.push.phones;

import dev.medley.notifications.push.PushMessage;
import dev.medley.notifications.push.PushSettings;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What applications on phones get. */
@Singleton
record PhoneMessages(JsonCodec json, PushSettings settings) {

    byte[] toFcm(String token, PushMessage message) {
        return write(Map.of(
                "message",
                Map.of(
                        "token",
                        token,
                        "notification",
                        Map.of("title", message.title(), "body", message.body()),
                        "data",
                        data(message),
                        "android",
                        Map.of(
                                "collapse_key",
                                message.topic(),
                                "ttl",
                                settings.keptFor().toSeconds() + "s",
                                "priority",
                                message.isUrgent() ? "HIGH" : "NORMAL"))));
    }

    byte[] toApns(PushMessage message) {
        Map<String, Object> body = new HashMap<>(data(message));
        body.put(
                "aps",
                Map.of(
                        "alert",
                        Map.of("title", message.title(), "body", message.body()),
                        "thread-id",
                        message.type(),
                        "sound",
                        "default"));
        return write(body);
    }

    private static Map<String, String> data(PushMessage message) {
        Map<String, String> data = new HashMap<>();
        data.put("id", message.id().toString());
        data.put("type", message.type());
        String url = message.url();
        if (url != null) {
            data.put("url", url);
        }
        return data;
    }

    private byte[] write(Map<String, Object> body) {
        return json.write(body).text().getBytes(StandardCharsets.UTF_8);
    }
}
