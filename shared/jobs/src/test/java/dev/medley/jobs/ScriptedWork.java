package dev.medley.jobs;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Work that does what the test wants of each job. */
@Singleton
class ScriptedWork implements JobWork {

    private final Map<UUID, JobWork> scripts = new ConcurrentHashMap<>();

    void script(UUID subjectId, Script script) {
        scripts.put(subjectId, script);
    }

    @Override
    public String kind() {
        return "transcript";
    }

    /** There is nothing to do without a script. */
    @Override
    public boolean isReady(UUID subjectId, UUID ownerId) {
        return scripts.containsKey(subjectId);
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return Objects.requireNonNull(scripts.get(lease.subjectId())).run(lease, progress);
    }

    /** What is done about one job. */
    @FunctionalInterface
    interface Script extends JobWork {
        @Override
        default String kind() {
            return "transcript";
        }
    }

    /** The queue that it works through. */
    @Factory
    static class Consumers {
        @Singleton
        QueueConsumer consumer(Queues queues, Inbox inbox, JobRunner jobRunner, ScriptedWork work) {
            return new JobConsumer(new EventConsumer("transcripts-work", queues, inbox), queues, jobRunner, work);
        }
    }
}
