package dev.medley.audio.inbox;

import dev.medley.audio.UploadReceiver;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectCreatedEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Hears from the object store what has been uploaded. */
@Singleton
class ArrivalInbox implements QueueConsumer {

    static final String QUEUE = "audio-arrivals";

    private final ObjectMapper mapper;
    private final UploadReceiver uploadReceiver;

    ArrivalInbox(ObjectMapper mapper, UploadReceiver uploadReceiver) {
        this.mapper = mapper;
        this.uploadReceiver = uploadReceiver;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        ObjectCreatedEvent.read(mapper, message.body()).forEach(arrival -> uploadReceiver.receive(arrival.key()));
    }
}
