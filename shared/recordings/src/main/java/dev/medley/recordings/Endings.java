package dev.medley.recordings;

import dev.medley.events.Outbox;
import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How tasks end, each once and each in one transaction. The job's row is always locked before the task's, so that two
 * endings at once wait for each other and never for ever.
 */
@Singleton
class Endings {

    private final Product product;
    private final Tasks tasks;
    private final Jobs jobs;
    private final Outbox outbox;

    Endings(Product product, Tasks tasks, Jobs jobs, Outbox outbox) {
        this.product = product;
        this.tasks = tasks;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    @Transactional
    void succeed(Task task, Finding finding) {
        if (jobs.succeed(task.jobId())) {
            finding.keep().run();
            announce(task, "succeeded", finding.data());
        }
    }

    @Transactional
    void fail(Task task, JobError error) {
        if (jobs.fail(task.jobId(), error)) {
            announce(task, "failed", Map.of());
        }
    }

    /** Removes tasks with all that was made, and cancels what is being made. */
    @Transactional
    void drop(List<Task> dropped) {
        dropped.forEach(task -> jobs.cancel(task.jobId(), task.ownerId()));
        tasks.remove(dropped);
    }

    private void announce(Task task, String status, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.put("status", status);
        data.put("recordingId", task.recordingId().toString());
        outbox.announce(product.finished(), task.ownerId(), task.id(), data);
    }
}
