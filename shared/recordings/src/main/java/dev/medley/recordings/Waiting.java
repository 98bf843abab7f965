package dev.medley.recordings;

import dev.medley.events.Outbox;
import dev.medley.jobs.JobError;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** What becomes of the tasks of a recording when something happens to it. Runs in the caller's transaction. */
@Singleton
class Waiting {

    private final Product product;
    private final Tasks tasks;
    private final Endings endings;
    private final Outbox outbox;

    Waiting(Product product, Tasks tasks, Endings endings, Outbox outbox) {
        this.product = product;
        this.tasks = tasks;
        this.endings = endings;
        this.outbox = outbox;
    }

    /** Asks for each waiting task anew, so that each is a message of its own and fails on its own. */
    void ready(UUID recordingId) {
        for (Task task : tasks.waitingFor(recordingId)) {
            Map<String, String> data = Map.of("jobId", task.jobId().toString());
            outbox.announce(product.requested(), task.ownerId(), task.id(), data);
        }
    }

    void rejected(UUID recordingId) {
        for (Task task : tasks.waitingFor(recordingId)) {
            if (tasks.recordingOf(task).orElse(null) instanceof Recording.Rejected rejected) {
                endings.fail(task, new JobError(Recording.Rejected.CODE, rejected.reason()));
            }
        }
    }

    void deleted(UUID recordingId) {
        endings.drop(tasks.of(recordingId));
    }

    /** Removes all that was made for an owner whose account is erased. */
    void erased(UUID ownerId) {
        tasks.erase(ownerId);
    }
}
