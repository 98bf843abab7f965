package dev.medley.transcripts.inbox;

import dev.medley.events.EventConsumer;
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

    @Singleton
    QueueConsumer transcripts(
            Queues queues, Inbox inbox, JobRunner jobRunner, TranscriptWork work, TranscriptService transcriptService) {
        EventConsumer others = new EventConsumer("transcripts-work", queues, inbox)
                .on("transcription.finished", event -> transcriptService.resume(event.subjectId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
