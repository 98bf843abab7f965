package dev.medley.accountdata.providerkeys.inbox;

import dev.medley.accountdata.providerkeys.ProviderKeyService;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes what other functions find out about provider keys; the subject is the key. */
@Factory
class ProviderKeysInbox {

    @Singleton
    QueueConsumer refusedKeys(Queues queues, Inbox inbox, ProviderKeyService providerKeyService) {
        return new EventConsumer("account-data-provider-keys", queues, inbox)
                .on("provider-key.refused", event -> providerKeyService.refused(event.subjectId(), event.occurredAt()));
    }
}
