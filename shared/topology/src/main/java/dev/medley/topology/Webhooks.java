package dev.medley.topology;

import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;
import java.util.List;

/** The function that tells servers of others what happened, and so takes what all functions publish. */
final class Webhooks {

    private static final String NAME = "webhooks";
    private static final String DUE = "webhook-delivery.due";
    private static final String UNPROVEN = "webhook-delivery.unproven";
    private static final String SLOW = "webhook-delivery.slow";
    private static final String DEFERRED = "webhook-delivery.deferred";
    private static final String DISABLED = "webhook.disabled";

    private Webhooks() {}

    /** The functions, with this one taking what the others publish. It makes no event more urgent than it is. */
    static List<Function> with(List<Function> functions) {
        String[] published = functions.stream()
                .flatMap(function -> function.publishes().stream())
                .distinct()
                .toArray(String[]::new);
        return functions.stream()
                .map(function -> function.name().equals(NAME) ? function.workers(workers(published)) : function)
                .toList();
    }

    private static Worker[] workers(String[] published) {
        return new Worker[] {
            Worker.light("webhooks-events", published).lowPriority(),
            Worker.waiting("webhooks-deliveries", 16, DUE),
            Worker.waiting("webhooks-unproven-deliveries", 16, UNPROVEN),
            Worker.waiting("webhooks-slow-deliveries", 16, SLOW),
            Worker.waiting("webhooks-deferred-deliveries", 10, DEFERRED),
            Worker.light("webhooks-work", "webhook-replay.requested", Medley.RECOVERED)
                    .deferred(Medley.ERASED)
        };
    }

    static Function function() {
        return Function.named(NAME)
                .routes("/webhooks")
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "webhooks-due"),
                        Schedule.every(Duration.ofHours(1), "webhooks-retention"))
                .emits(DUE, UNPROVEN, SLOW, DEFERRED, "webhook-replay.requested")
                .emitsIn("webhooks-events", DUE, UNPROVEN, SLOW, DEFERRED)
                .emitsIn("webhooks-deliveries", UNPROVEN, SLOW, DEFERRED, DISABLED)
                .emitsIn("webhooks-unproven-deliveries", SLOW, DEFERRED, DISABLED)
                .emitsIn("webhooks-slow-deliveries", DEFERRED, DISABLED)
                .emitsIn("webhooks-deferred-deliveries", SLOW, DEFERRED, DISABLED)
                .emitsIn("webhooks-work", DEFERRED, "webhook-replay.finished", DISABLED)
                .emitsIn("webhooks-schedules", DEFERRED, DISABLED)
                .activity(DISABLED)
                .notifies(DISABLED)
                .rights(
                        new ReadMasterSecret()
                                .in(
                                        "webhooks-api",
                                        "webhooks-deliveries",
                                        "webhooks-unproven-deliveries",
                                        "webhooks-slow-deliveries",
                                        "webhooks-deferred-deliveries"),
                        new WriteAudit());
    }
}
