package dev.medley.notifications.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.notifications.erasure.ErasedAccounts;
import dev.medley.notifications.erasure.LinkedDevices;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * Erases what belongs to accounts that are erased, and forgets to where notices go of accounts that somebody else was in,
 * who may have had them sent to themselves.
 */
@Factory
class NotificationsErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, ErasedAccounts accounts, LinkedDevices devices) {
        return new EventConsumer("notifications-erasure", queues, inbox)
                .on("account.erased", event -> accounts.erase(event.ownerId()))
                .on("account.integrations-revoked", event -> devices.forget(event.ownerId()));
    }
}
