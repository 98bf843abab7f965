package dev.medley.chat.answers.inbox;

import dev.medley.chat.answers.AnswerWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes questions off their queue. */
@Factory
class AnswerInbox {

    @Singleton
    QueueConsumer answers(Queues queues, Inbox inbox, JobRunner jobRunner, AnswerWork work) {
        return new JobConsumer(new EventConsumer("chat-answers", queues, inbox), queues, jobRunner, work);
    }
}
