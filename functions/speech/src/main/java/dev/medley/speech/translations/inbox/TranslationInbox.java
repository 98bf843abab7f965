package dev.medley.speech.translations.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.speech.translations.TranslationWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested translations off their queue. */
@Factory
class TranslationInbox {

    @Singleton
    QueueConsumer translations(Queues queues, Inbox inbox, JobRunner jobRunner, TranslationWork work) {
        return new JobConsumer(new EventConsumer("speech-translations", queues, inbox), queues, jobRunner, work);
    }
}
