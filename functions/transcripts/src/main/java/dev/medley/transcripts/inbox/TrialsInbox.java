package dev.medley.transcripts.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.transcripts.CommentAnalysisWork;
import dev.medley.transcripts.TranscriptExportWork;
import dev.medley.transcripts.TrialWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Works on what is asked for beside transcripts: trials of prompts, files, and what comments say. */
@Factory
class TrialsInbox {

    @Singleton
    QueueConsumer trials(Queues queues, Inbox inbox, JobRunner jobRunner, TrialWork work) {
        return new JobConsumer(new EventConsumer("transcripts-trials", queues, inbox), queues, jobRunner, work);
    }

    @Singleton
    QueueConsumer transcriptExports(Queues queues, Inbox inbox, JobRunner jobRunner, TranscriptExportWork work) {
        return new JobConsumer(new EventConsumer("transcripts-exports", queues, inbox), queues, jobRunner, work);
    }

    @Singleton
    QueueConsumer comments(Queues queues, Inbox inbox, JobRunner jobRunner, CommentAnalysisWork work) {
        return new JobConsumer(new EventConsumer("transcripts-comments", queues, inbox), queues, jobRunner, work);
    }
}
