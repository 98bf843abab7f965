package dev.medley.audio.inbox;

import dev.medley.audio.Receiving;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.Arrival;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Hears from the object store what has been uploaded. */
@Singleton
class ArrivalInbox implements QueueConsumer {

    static final String QUEUE = "audio-arrivals";

    private final ObjectMapper mapper;
    private final Receiving receiving;

    ArrivalInbox(ObjectMapper mapper, Receiving receiving) {
        this.mapper = mapper;
        this.receiving = receiving;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Arrival.read(mapper, message.body()).forEach(arrival -> receiving.receive(arrival.key()));
    }
}
