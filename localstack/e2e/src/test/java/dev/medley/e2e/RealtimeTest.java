package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.LiveClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens is told over a WebSocket as it happens. */
class RealtimeTest {

    private final User user = User.signedUp(Stage.api());
    private final Api api = user.api();

    @Test
    void aNotificationComesOverTheWebSocket() {
        try (LiveClient client = LiveClient.of(api)) {
            JsonNode start = client.follows("user:me");
            makeKey(api, "mine");
            JsonNode message = client.next("messages").at("/items/0");
            assertThat(message.path("event").asText()).isEqualTo("notification.added");
            assertThat(message.at("/data/type").asText()).isEqualTo("api-key.created");
            assertThat(message.path("offset").asLong())
                    .isEqualTo(start.path("offset").asLong() + 1);
            assertThat(api.get("/api/notifications").is(200).at("/items/0/id")).isEqualTo(message.path("subjectId"));
        }
    }

    @Test
    void theProgressAndTheEndOfAJobComeOverTheWebSocket() {
        String recording = user.upload("sound.wav", "audio/wav", Speech.sentence());
        user.settled(recording);
        String job = api.post("/api/predictions", Map.of("recordingId", recording))
                .is(202)
                .text("/jobId");
        try (LiveClient client = LiveClient.of(api)) {
            client.say(Map.of("action", "subscribe", "channel", "job:" + job, "epoch", "none", "offset", 0));
            JsonNode answer = client.next("resync");
            String status = answer.path("offset").asLong() > 0
                    ? api.get("/api/jobs/" + job).is(200).text("/status")
                    : client.next("messages").at("/items/0/data/status").asText();
            assertThat(status).isIn("running", "succeeded");
        }
        try (LiveClient stranger = LiveClient.of(User.signedUp(Stage.api()).api())) {
            stranger.say(Map.of("action", "subscribe", "channel", "job:" + job));
            assertThat(stranger.nextError()).isEqualTo("channel-unknown");
        }
    }

    @Test
    void whoeverSignsOutIsDisconnected() {
        try (LiveClient client = LiveClient.of(api)) {
            client.follows("user:me");
            api.post("/api/auth/logout").is(204);
            client.awaitEnd();
        }
    }

    /** Something that its owner is notified of. */
    static void makeKey(Api api, String name) {
        api.post("/api/users/me/api-keys", Map.of("name", name, "scopes", List.of("account:read:own")))
                .is(201);
    }
}
