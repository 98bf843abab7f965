package dev.medley.platform.queues;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.DeadLetter;
import dev.medley.events.DeadLetterRepository;
import dev.medley.events.DeadLetters;
import dev.medley.events.QueueDepth;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has messages that were given up delivered again, or dropped. Orders are noted first, so that no message moves unnoted. */
@Singleton
public class DeadLetterService {

    private final DeadLetters deadLetters;
    private final DeadLetterRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    DeadLetterService(DeadLetters deadLetters, DeadLetterRepository repository, AuditLog audit, Clock clock) {
        this.deadLetters = deadLetters;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Has all given-up messages of a queue moved back into it.
     *
     * @param perSecond how many at most
     * @return the queue as it was before
     * @throws Refusal {@code queue-unknown}, {@code redrive-running}
     */
    public QueueDepth redriveAll(AuditContext context, String queue, int perSecond) {
        QueueDepth depth =
                deadLetters.find(queue).orElseThrow(() -> Refusal.notFound("queue-unknown", "There is no such queue."));
        audit.note(
                context,
                "queue.redrive-ordered",
                null,
                Map.of("queue", queue, "messages", Long.toString(depth.dead())));
        if (!deadLetters.redrive(queue, perSecond)) {
            throw Refusal.conflict("redrive-running", "The messages of this queue are being moved back already.");
        }
        repository.deleteOf(queue, clock.instant());
        return depth;
    }

    /**
     * Has some messages delivered again.
     *
     * @return those that are on their way; the others are no dead letters, or not yet
     */
    public List<UUID> redrive(AuditContext context, Set<UUID> ids) {
        return take(context, ids, true);
    }

    /**
     * Drops a message for good.
     *
     * @throws Refusal {@code dead-letter-unknown}
     */
    public void drop(AuditContext context, UUID id) {
        if (take(context, Set.of(id), false).isEmpty()) {
            throw unknown();
        }
    }

    /**
     * One message.
     *
     * @throws Refusal {@code dead-letter-unknown}
     */
    public DeadLetter find(UUID id) {
        return repository.find(id).orElseThrow(DeadLetterService::unknown);
    }

    private List<UUID> take(AuditContext context, Set<UUID> ids, boolean backInto) {
        return repository.find(List.copyOf(ids)).stream()
                .collect(Collectors.groupingBy(DeadLetter::queue))
                .entrySet()
                .stream()
                .flatMap(queue -> take(context, queue.getKey(), queue.getValue(), backInto).stream())
                .toList();
    }

    private List<UUID> take(AuditContext context, String queue, List<DeadLetter> letters, boolean backInto) {
        audit.note(
                context,
                backInto ? "queue.redrive-ordered" : "dead-letter.drop-ordered",
                null,
                Map.of(
                        "queue",
                        queue,
                        "messageIds",
                        letters.stream().map(DeadLetter::messageId).sorted().collect(Collectors.joining(","))));
        Set<String> taken = deadLetters.take(
                queue, letters.stream().map(DeadLetter::messageId).collect(Collectors.toSet()), backInto);
        List<UUID> ids = letters.stream()
                .filter(letter -> taken.contains(letter.messageId()))
                .map(DeadLetter::id)
                .toList();
        repository.delete(ids);
        return ids;
    }

    private static Refusal unknown() {
        return Refusal.notFound("dead-letter-unknown", "There is no such message among those that were given up.");
    }
}
