package dev.medley.recordings;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;

/**
 * Takes requests, and what happens to recordings, off the product's queue: in any order and any number of times. Requests
 * need no note of having been seen; the job tells what is left to do.
 */
@Singleton
class RecordingInbox implements QueueConsumer {

    private final AnalysisKind analysisKind;
    private final Queues queues;
    private final Inbox inbox;
    private final TaskRunner taskRunner;
    private final PendingTasks pendingTasks;

    RecordingInbox(
            AnalysisKind analysisKind, Queues queues, Inbox inbox, TaskRunner taskRunner, PendingTasks pendingTasks) {
        this.analysisKind = analysisKind;
        this.queues = queues;
        this.inbox = inbox;
        this.taskRunner = taskRunner;
        this.pendingTasks = pendingTasks;
    }

    @Override
    public String queue() {
        return analysisKind.queue();
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            taskRunner.attend(event);
        } else {
            inbox.once(queue(), event, () -> follow(event));
        }
    }

    @Override
    public void giveUp(QueueMessage message, RuntimeException cause) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            taskRunner.giveUp(event, cause);
        }
    }

    private boolean isRequest(Event event) {
        return event.type().equals(analysisKind.requested());
    }

    private void follow(Event event) {
        switch (event.type()) {
            case "recording.ready" -> pendingTasks.ready(event.subjectId());
            case "recording.rejected" -> pendingTasks.rejected(event.subjectId());
            case "recording.deleted" -> pendingTasks.deleted(event.subjectId());
            case "account.erased" -> pendingTasks.erased(event.ownerId());
            default -> throw new IllegalArgumentException("Not for this queue: " + event.type());
        }
    }
}
