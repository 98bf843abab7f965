package dev.medley.chat.documents.inbox;

import dev.medley.chat.documents.DocumentSweep;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectCreatedEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Hears from the object store which files have been uploaded. */
@Singleton
class DocumentArrivals implements QueueConsumer {

    private final ObjectMapper mapper;
    private final DocumentSweep sweep;

    DocumentArrivals(ObjectMapper mapper, DocumentSweep sweep) {
        this.mapper = mapper;
        this.sweep = sweep;
    }

    @Override
    public String queue() {
        return "chat-arrivals";
    }

    @Override
    public void consume(QueueMessage message) {
        ObjectCreatedEvent.read(mapper, message.body()).forEach(arrival -> sweep.receive(arrival.key()));
    }
}
