package dev.medley.transcripts.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.transcripts.TranscriptService;
import dev.medley.transcripts.TranscriptWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Works on what was requested, and resumes what waited for a transcription. */
@Factory
class TranscriptsInbox {

    private static final String QUEUE = "transcripts-work";

    @Singleton
    QueueConsumer transcripts(
            Queues queues, Inbox inbox, JobRunner jobRunner, TranscriptWork work, TranscriptService transcriptService) {
        return new JobConsumer(
                QUEUE,
                queues,
                jobRunner,
                work,
                event -> inbox.once(QUEUE, event, () -> follow(event, transcriptService)));
    }

    private static void follow(Event event, TranscriptService transcriptService) {
        if (!event.type().equals("transcription.finished")) {
            throw new IllegalArgumentException("Not for this queue: " + event.type());
        }
        transcriptService.resume(event.subjectId());
    }
}
