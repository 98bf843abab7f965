package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.e2e.SlowReceiver.Arrival;
import dev.medley.testkit.Api;
import dev.medley.testkit.Campaign;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A twin that is killed while things happen and webhooks go out loses none, and gives none a second id. What it was sending
 * when it died is sent again: its receiver knows it by the id.
 */
@Execution(ExecutionMode.CONCURRENT)
class WebhooksKillTest {

    private static final int KEYS = 30;
    private static final int KILLS = Campaign.rounds(1, 10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a process sends to one receiver at a time at most. */
    private static final int AT_A_TIME = 4;

    @Test
    void whatHappenedArrivesUnderOneIdEach() throws Exception {
        Random moments = new Random(Long.getLong("medley.seed", 42L));
        try (KilledTwin twin = new KilledTwin(Map.of("MEDLEY_OUTBOUND_LOOPBACK", "true"))) {
            for (int i = 0; i < KILLS; i++) {
                killOnce(twin, 1 + moments.nextInt(KEYS / 2));
            }
        }
    }

    private static void killOnce(KilledTwin twin, int arrivals) throws InterruptedException {
        try (SlowReceiver receiver = new SlowReceiver()) {
            Api api = User.signedUp(twin.api()).api();
            String hook = api.post("/api/webhooks", Map.of("url", receiver.url(), "eventTypes", List.of("api-key.*")))
                    .is(201)
                    .text("/webhook/id");
            Queue<String> happened = new ConcurrentLinkedQueue<>();
            Thread client = Thread.ofVirtual().start(() -> makeAndRevokeKeys(api, happened));
            await().atMost(PATIENCE).until(() -> receiver.arrivals().size() >= arrivals);
            twin.kill();
            client.join();
            twin.startAgain();
            makeAndRevokeKeys(api, happened);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(what(receiver)).containsAll(happened));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(deliveries(api, hook, "status")).containsOnly("delivered"));
            List<String> ids =
                    receiver.arrivals().stream().map(Arrival::webhookId).toList();
            assertThat(Set.copyOf(ids)).isEqualTo(Set.copyOf(deliveries(api, hook, "id")));
            assertThat(what(receiver)).as("each under one id").hasSameSizeAs(Set.copyOf(ids));
            assertThat(ids.size() - Set.copyOf(ids).size()).as("sent again").isLessThanOrEqualTo(AT_A_TIME);
        }
    }

    /** Notes what certainly happened: an answer that the kill cut off says nothing. */
    private static void makeAndRevokeKeys(Api api, Queue<String> happened) {
        try {
            for (int i = 0; i < KEYS / 2; i++) {
                String id = api.post(
                                "/api/users/me/api-keys", Map.of("name", "key", "scopes", List.of("account:read:own")))
                        .is(201)
                        .text("/id");
                happened.add("api-key.created " + id);
                api.delete("/api/users/me/api-keys/" + id).is(204);
                happened.add("api-key.revoked " + id);
            }
        } catch (IllegalStateException _) {
            // The twin was killed.
        }
    }

    private static Set<String> what(SlowReceiver receiver) {
        return receiver.arrivals().stream().map(Arrival::what).collect(Collectors.toSet());
    }

    private static List<String> deliveries(Api api, String hook, String member) {
        return api.get("/api/webhooks/" + hook + "/deliveries?limit=100")
                .is(200)
                .at("/items")
                .findValuesAsText(member);
    }
}
