package dev.medley.events;

import dev.medley.events.EventLog.Outcome;
import dev.medley.events.EventLog.Unsent;
import dev.medley.topology.Medley;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Events on their way to all who want to know of them. A queue that takes none, because it is not there or may not be sent to,
 * keeps its own events waiting and no others, and is not asked a second time.
 */
final class Dispatch {

    private final Queues queues;
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();

    Dispatch(Queues queues) {
        this.queues = queues;
    }

    /** Sends some events. Fails where SQS itself is away. */
    Outcome send(List<Unsent> events) {
        Map<String, List<Event>> byQueue = new LinkedHashMap<>();
        Map<UUID, Set<String>> sentTo = new HashMap<>();
        for (Unsent unsent : events) {
            Event event = unsent.event();
            sentTo.put(event.id(), new HashSet<>(unsent.sentTo()));
            for (String queue : Medley.TOPOLOGY.subscribersOf(event.type())) {
                if (!unsent.sentTo().contains(queue)) {
                    byQueue.computeIfAbsent(queue, _ -> new ArrayList<>()).add(event);
                }
            }
        }
        Set<UUID> refused = new HashSet<>();
        Set<UUID> waiting = new HashSet<>();
        byQueue.forEach((queue, some) -> {
            if (isTaken(queue, some, refused)) {
                some.forEach(event ->
                        sentTo.computeIfAbsent(event.id(), _ -> new HashSet<>()).add(queue));
            } else {
                some.forEach(event -> waiting.add(event.id()));
            }
        });
        return Outcome.of(sentTo, refused, waiting);
    }

    private boolean isTaken(String queue, List<Event> events, Set<UUID> refused) {
        if (failures.containsKey(queue)) {
            return false;
        }
        try {
            refused.addAll(queues.send(queue, events));
            return true;
        } catch (SqsException | IllegalStateException e) {
            failures.put(queue, e);
            return false;
        }
    }

    /** What is wrong with the queues that took no events. */
    Optional<IllegalStateException> failure() {
        return failures.values().stream()
                .findFirst()
                .map(first -> new IllegalStateException("Queues that take no events: " + failures.keySet(), first));
    }
}
