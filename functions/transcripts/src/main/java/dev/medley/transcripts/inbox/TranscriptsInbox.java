package dev.medley.transcripts.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.transcripts.TranscriptResumption;
import dev.medley.transcripts.TranscriptRunner;
import dev.medley.transcripts.WorkOutcome;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Works on what was requested, and wakes what waited for a transcription. */
@Singleton
class TranscriptsInbox implements QueueConsumer {

    private static final String QUEUE = "transcripts-work";
    private static final String TRANSCRIPTION_FINISHED = "transcription.finished";

    private final Queues queues;
    private final Inbox inbox;
    private final TranscriptRunner transcriptRunner;
    private final TranscriptResumption transcriptResumption;

    TranscriptsInbox(
            Queues queues, Inbox inbox, TranscriptRunner transcriptRunner, TranscriptResumption transcriptResumption) {
        this.queues = queues;
        this.inbox = inbox;
        this.transcriptRunner = transcriptRunner;
        this.transcriptResumption = transcriptResumption;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (event.type().equals(TRANSCRIPTION_FINISHED)) {
            inbox.once(QUEUE, event, () -> transcriptResumption.resume(event.subjectId()));
        } else if (!inbox.has(QUEUE, event)) {
            settle(event, transcriptRunner.digest(event.subjectId()));
        }
    }

    @Override
    public void giveUp(QueueMessage message, RuntimeException cause) {
        Event event = queues.read(message);
        if (!event.type().equals(TRANSCRIPTION_FINISHED)) {
            settle(event, transcriptRunner.giveUp(event.subjectId()));
        }
    }

    private void settle(Event event, Optional<WorkOutcome> outcome) {
        inbox.once(QUEUE, event, () -> outcome.ifPresent(transcriptRunner::settle));
    }
}
