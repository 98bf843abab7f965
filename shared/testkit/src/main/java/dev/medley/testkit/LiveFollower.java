package dev.medley.testkit;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that loses its connection again and again, comes back with the last offset that it has, and writes down what it
 * gets: what was doubled on the way it leaves out, as the protocol says, and what it missed it counts.
 */
public final class LiveFollower {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofMillis(200);

    /** How often it loses its connection, about; where few messages come, after one frame in ten. */
    private static final int DROPS = 20;

    private static final int FRAMES = 10;

    private final Supplier<Api> api;
    private final String channel;
    private final Random random;
    private final List<String> received = new ArrayList<>();
    private @Nullable String epoch;
    private long offset;
    private int missed;
    private int resyncs;

    /**
     * Makes one.
     *
     * @param api where the system is now
     * @param seed of when it drops its connections
     */
    public LiveFollower(Supplier<Api> api, String channel, long seed) {
        this.api = api;
        this.channel = channel;
        this.random = new Random(seed);
    }

    /** Begins to follow, from here on. */
    public void begin() {
        try (LiveClient client = LiveClient.of(api.get())) {
            JsonNode start = client.follows(channel);
            epoch = start.path("epoch").asText();
            offset = start.path("offset").asLong();
        }
    }

    /** Follows until so many messages have come. */
    public void followUntil(int messages) {
        long end = System.nanoTime() + PATIENCE.plusMillis(600L * messages).toNanos();
        while (received.size() < messages && System.nanoTime() < end) {
            try (LiveClient client = connected()) {
                client.trySay(resume());
                follow(client, messages);
            }
        }
    }

    private LiveClient connected() {
        return await().atMost(PATIENCE).ignoreExceptions().until(() -> LiveClient.of(api.get()), _ -> true);
    }

    private Map<String, Object> resume() {
        Map<String, Object> message = new HashMap<>(Map.of("action", "subscribe", "channel", channel));
        if (epoch != null) {
            message.put("epoch", epoch);
            message.put("offset", offset);
        }
        return message;
    }

    /** Connecting costs more than a message does: who dropped while nothing comes would slow what it waits for. */
    private void follow(LiveClient client, int messages) {
        int oneIn = Math.max(FRAMES, messages / DROPS);
        boolean drops = false;
        while (!drops && received.size() < messages && !client.hasEnded()) {
            Optional<JsonNode> frame = client.poll(SILENCE);
            frame.ifPresent(this::take);
            drops = frame.isPresent() && random.nextInt(oneIn) == 0;
        }
    }

    private void take(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "messages" -> frame.path("items").forEach(this::takeMessage);
            case "resync" -> {
                resyncs++;
                epoch = frame.path("epoch").asText();
                offset = frame.path("offset").asLong();
            }
            default -> {
                // Says nothing of what happened.
            }
        }
    }

    private void takeMessage(JsonNode item) {
        long next = item.path("offset").asLong();
        if (!item.path("epoch").asText().equals(epoch) || next > offset + 1) {
            missed++;
        }
        if (next > offset) {
            offset = next;
            received.add(item.path("id").asText());
        }
    }

    /** The ids of the events that came, in order. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** How often an offset was left out. */
    public int missed() {
        return missed;
    }

    /** How often it was told to load everything anew. */
    public int resyncs() {
        return resyncs;
    }
}
