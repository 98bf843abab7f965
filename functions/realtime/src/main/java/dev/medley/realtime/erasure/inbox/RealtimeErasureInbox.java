package dev.medley.realtime.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.realtime.erasure.LiveData;
import dev.medley.sockets.SocketClient;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what belongs to accounts that are erased, and ends their connections. */
@Factory
class RealtimeErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, LiveData liveData, SocketClient client) {
        return new EventConsumer("realtime-erasure", queues, inbox)
                .on("account.erased", event -> liveData.delete(event.ownerId()).forEach(client::end));
    }
}
