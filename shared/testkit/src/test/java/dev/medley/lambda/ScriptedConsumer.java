package dev.medley.lambda;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Works through a queue as tests say: what becomes of a message is told by its body. */
@Singleton
public class ScriptedConsumer implements QueueConsumer {

    /** Of messages in batches of ten, tried five times. */
    public static final String QUEUE = "platform-erasure";

    private final Map<String, Consumer<QueueMessage>> scripts = new ConcurrentHashMap<>();
    private final Queue<QueueMessage> consumed = new ConcurrentLinkedQueue<>();
    private final Queue<String> givenUp = new ConcurrentLinkedQueue<>();

    public void script(String body, Consumer<QueueMessage> script) {
        scripts.put(body, script);
    }

    /** Every delivery of a message, in order. */
    public List<QueueMessage> deliveries(String body) {
        return consumed.stream().filter(message -> message.body().equals(body)).toList();
    }

    public boolean hasGivenUp(String body) {
        return givenUp.contains(body);
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        consumed.add(message);
        scripts.getOrDefault(message.body(), _ -> {}).accept(message);
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        givenUp.add(message.body());
        if (message.body().startsWith("cannot even be given up")) {
            throw new IllegalStateException("by script");
        }
    }
}
