package dev.medley.meals.pictures.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectCreatedEvent;
import dev.medley.pictures.PictureReceiver;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Hears from the object store which pictures have been uploaded. */
@Singleton
class MealPictureInbox implements QueueConsumer {

    private final ObjectMapper mapper;
    private final PictureReceiver receiver;

    MealPictureInbox(ObjectMapper mapper, PictureReceiver receiver) {
        this.mapper = mapper;
        this.receiver = receiver;
    }

    @Override
    public String queue() {
        return "meals-pictures";
    }

    @Override
    public void consume(QueueMessage message) {
        ObjectCreatedEvent.read(mapper, message.body()).forEach(arrival -> receiver.receive(arrival.key()));
    }
}
