package dev.medley.platform.queues;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.DeadLetters;
import dev.medley.events.QueueDepth;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;

/** Has messages that were given up delivered again. */
@Singleton
public class RedriveService {

    private final DeadLetters deadLetters;
    private final AuditLog audit;

    RedriveService(DeadLetters deadLetters, AuditLog audit) {
        this.deadLetters = deadLetters;
        this.audit = audit;
    }

    /**
     * Has all given-up messages of a queue moved back into it. The order is noted first, so that no message moves unnoted.
     *
     * @return the queue as it was before
     * @throws Refusal {@code queue-unknown}, {@code redrive-running}
     */
    public QueueDepth redrive(AuditContext context, String queue) {
        QueueDepth depth =
                deadLetters.find(queue).orElseThrow(() -> Refusal.notFound("queue-unknown", "There is no such queue."));
        audit.note(
                context,
                "queue.redrive-ordered",
                null,
                Map.of("queue", queue, "messages", Long.toString(depth.dead())));
        if (!deadLetters.redrive(queue)) {
            throw Refusal.conflict("redrive-running", "The messages of this queue are being moved back already.");
        }
        return depth;
    }
}
