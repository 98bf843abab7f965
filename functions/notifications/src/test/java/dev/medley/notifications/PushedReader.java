package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.notifications.PushReceiver.Answer;
import dev.medley.notifications.PushReceiver.Posted;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a browser that gets pushes of likes, by a push service that keeps what it gets. */
record PushedReader(Reader reader, TestBrowser browser, PushReceiver receiver) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PushedReader of(FunctionUnderTest function) {
        Reader reader = Reader.of(function).verified("en", "Etc/UTC");
        PushedReader made = new PushedReader(reader, TestBrowser.any(), new PushReceiver(Answer.of(201)));
        made.register();
        reader.api()
                .put(INBOX + "/preferences/posts/push", Map.of("mode", "immediate"))
                .is(204);
        return made;
    }

    void register() {
        reader.api()
                .post(INBOX + "/push/subscriptions", browser.subscription(receiver.url() + "/p"))
                .is(201);
    }

    UUID isLiked(String name) {
        UUID post = UUID.randomUUID();
        reader.happens("post.liked", post, Map.of("name", name));
        return post;
    }

    List<Posted> pushes() {
        return receiver.posted("/p");
    }

    Posted onlyPush() {
        await().untilAsserted(() -> assertThat(pushes()).hasSize(1));
        return pushes().getFirst();
    }

    void ends(String status, String answer) {
        await().untilAsserted(() -> {
            assertThat(reader.delivery("status")).isEqualTo(status);
            assertThat(reader.delivery("answer")).contains(answer);
        });
    }

    JsonNode decrypt(Posted push) throws IOException {
        return JSON.readTree(browser.decrypt(push.body()));
    }

    @Override
    public void close() {
        receiver.close();
    }
}
