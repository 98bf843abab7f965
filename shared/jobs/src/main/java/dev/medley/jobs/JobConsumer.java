package dev.medley.jobs;

import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import java.util.function.Consumer;

/** The queue of one kind of job: has what is requested done, as often as it is delivered. */
public final class JobConsumer implements QueueConsumer {

    private final String queue;
    private final Queues queues;
    private final JobRunner jobRunner;
    private final JobWork work;
    private final Consumer<Event> others;

    /** A queue that has nothing but requests. */
    public JobConsumer(String queue, Queues queues, JobRunner jobRunner, JobWork work) {
        this(queue, queues, jobRunner, work, event -> {
            throw new IllegalArgumentException(event.type() + " is not for " + queue);
        });
    }

    /**
     * A queue that has other events too.
     *
     * @param others takes them
     */
    public JobConsumer(String queue, Queues queues, JobRunner jobRunner, JobWork work, Consumer<Event> others) {
        this.queue = queue;
        this.queues = queues;
        this.jobRunner = jobRunner;
        this.work = work;
        this.others = others;
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            jobRunner.run(event, work);
        } else {
            others.accept(event);
        }
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            jobRunner.giveUp(event);
        }
    }

    private boolean isRequest(Event event) {
        return event.type().equals(JobEvents.requested(work.kind()));
    }
}
