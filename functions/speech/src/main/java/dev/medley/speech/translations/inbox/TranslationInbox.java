package dev.medley.speech.translations.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.speech.translations.TranslationService;
import dev.medley.speech.translations.TranslationWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested translations off their queue, and erases those of accounts that are erased. */
@Factory
class TranslationInbox {

    @Singleton
    QueueConsumer translations(
            Queues queues, Inbox inbox, JobRunner jobRunner, TranslationWork work, TranslationService service) {
        EventConsumer others = new EventConsumer("speech-translations", queues, inbox)
                .on("account.erased", event -> service.erase(event.ownerId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
