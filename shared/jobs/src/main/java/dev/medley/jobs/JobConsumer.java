package dev.medley.jobs;

import dev.medley.events.Event;
import dev.medley.events.EventConsumer;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queue of one kind of job: has what is requested done, as often as it is delivered. */
public final class JobConsumer implements QueueConsumer {

    private final EventConsumer others;
    private final Queues queues;
    private final JobRunner jobRunner;
    private final JobWork work;

    /**
     * Prepares a consumer.
     *
     * @param others takes what else comes to the queue
     */
    public JobConsumer(EventConsumer others, Queues queues, JobRunner jobRunner, JobWork work) {
        this.others = others;
        this.queues = queues;
        this.jobRunner = jobRunner;
        this.work = work;
    }

    @Override
    public String queue() {
        return others.queue();
    }

    @Override
    public Set<String> types() {
        return Stream.concat(others.types().stream(), Stream.of(JobEvents.requested(work.kind())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            jobRunner.run(jobId(event), work);
        } else {
            others.accept(event);
        }
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            jobRunner.giveUp(jobId(event));
        }
    }

    private boolean isRequest(Event event) {
        return event.type().equals(JobEvents.requested(work.kind()));
    }

    private UUID jobId(Event request) {
        return queues.data(request, JobEvents.Requested.class).jobId();
    }
}
