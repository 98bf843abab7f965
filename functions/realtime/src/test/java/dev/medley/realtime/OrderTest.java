package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.events.QueueMessage;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However many workers take events of a channel at a time, its offsets have no gap and each client gets them in order. */
@FunctionTest("realtime")
class OrderTest {

    private static final int EVENTS = Campaign.rounds(60, 5_000);
    private static final int WORKERS = 6;
    private static final int FOLLOWERS = 3;

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();

    OrderTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void offsetsHaveNoGapAndAreSentInOrder() throws Exception {
        List<LiveClient> clients = new ArrayList<>();
        for (int i = 0; i < FOLLOWERS; i++) {
            LiveClient client = LiveClient.of(function.as(ada));
            client.follows("user:me");
            clients.add(client);
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = IntStream.range(0, EVENTS)
                    .<Future<?>>mapToObj(i -> workers.submit(() -> deliver(i)))
                    .toList();
            for (Future<?> one : all) {
                Object _ = one.get();
            }
        }
        for (LiveClient client : clients) {
            List<Long> offsets = new ArrayList<>();
            while (offsets.size() < EVENTS) {
                for (JsonNode item : client.next("messages").path("items")) {
                    offsets.add(item.path("offset").asLong());
                }
            }
            assertThat(offsets)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, EVENTS).boxed().toList());
            client.close();
        }
    }

    private void deliver(int number) {
        var event = Deliveries.event(
                "notification.added", ada.id(), UUID.randomUUID(), Map.of("type", "type-" + number, "category", "x"));
        String body = function.bean(JsonCodec.class).write(event).text();
        function.consumer("realtime-events").consume(new QueueMessage("message", body, 1));
    }
}
