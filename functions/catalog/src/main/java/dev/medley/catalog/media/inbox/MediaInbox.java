package dev.medley.catalog.media.inbox;

import dev.medley.catalog.media.MediaReceiver;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectCreatedEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Hears from the object store what has been uploaded. */
@Singleton
class MediaInbox implements QueueConsumer {

    static final String QUEUE = "catalog-media";

    private final ObjectMapper mapper;
    private final MediaReceiver receiver;

    MediaInbox(ObjectMapper mapper, MediaReceiver receiver) {
        this.mapper = mapper;
        this.receiver = receiver;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        ObjectCreatedEvent.read(mapper, message.body()).forEach(arrival -> receiver.receive(arrival.key()));
    }
}
