package dev.medley.recordings;

import dev.medley.jobs.Jobs;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for things to be made of recordings, ready or not yet, and no longer wants them. */
@Singleton
public class Requesting {

    private final Product product;
    private final Tasks tasks;
    private final Jobs jobs;
    private final Endings endings;
    private final Clock clock;

    Requesting(Product product, Tasks tasks, Jobs jobs, Endings endings, Clock clock) {
        this.product = product;
        this.tasks = tasks;
        this.jobs = jobs;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * Queues a job on one of the owner's recordings.
     *
     * @param details what else to keep with the request: columns of the product's table, and their values
     */
    @Transactional
    public Task request(UUID ownerId, UUID recordingId, Map<String, ?> details) {
        Task task = new Task(Ids.next(clock), ownerId, recordingId, Ids.next(clock), clock.instant());
        Recording recording = tasks.add(task, details)
                .orElseThrow(() -> Refusal.notFound("recording-unknown", "There is no such recording."));
        if (recording instanceof Recording.Rejected rejected) {
            throw Refusal.conflict(Recording.Rejected.CODE, rejected.reason());
        }
        String path = product.path() + "/" + task.id();
        jobs.queue(new NewJob(task.jobId(), ownerId, product.kind(), task.id(), path), product.requested());
        return task;
    }

    /** Removes what was made, or stops its being made. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        endings.drop(List.of(tasks.find(id, ownerId).orElseThrow(product::unknown)));
    }
}
