package dev.medley.transcripts.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.transcripts.Digesting;
import dev.medley.transcripts.Outcome;
import dev.medley.transcripts.Resuming;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Works on what was requested, and wakes what waited for a transcription. */
@Singleton
class TranscriptsInbox implements QueueConsumer {

    private static final String QUEUE = "transcripts-work";
    private static final String TRANSCRIPTION_FINISHED = "transcription.finished";

    private final Queues queues;
    private final Inbox inbox;
    private final Digesting digesting;
    private final Resuming resuming;

    TranscriptsInbox(Queues queues, Inbox inbox, Digesting digesting, Resuming resuming) {
        this.queues = queues;
        this.inbox = inbox;
        this.digesting = digesting;
        this.resuming = resuming;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (event.type().equals(TRANSCRIPTION_FINISHED)) {
            inbox.once(QUEUE, event, () -> resuming.resume(event.subjectId()));
        } else if (!inbox.has(QUEUE, event)) {
            settle(event, digesting.digest(event.subjectId()));
        }
    }

    @Override
    public void giveUp(QueueMessage message, RuntimeException cause) {
        Event event = queues.read(message);
        if (!event.type().equals(TRANSCRIPTION_FINISHED)) {
            settle(event, digesting.giveUp(event.subjectId()));
        }
    }

    private void settle(Event event, Optional<Outcome> outcome) {
        inbox.once(QUEUE, event, () -> outcome.ifPresent(digesting::settle));
    }
}
