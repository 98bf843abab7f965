package dev.medley.social.pictures.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectCreatedEvent;
import dev.medley.pictures.PictureReceiver;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Hears from the object store which pictures have been uploaded. */
@Singleton
class PostPictureInbox implements QueueConsumer {

    private final ObjectMapper mapper;
    private final PictureReceiver receiver;

    PostPictureInbox(ObjectMapper mapper, PictureReceiver receiver) {
        this.mapper = mapper;
        this.receiver = receiver;
    }

    @Override
    public String queue() {
        return "social-pictures";
    }

    @Override
    public void consume(QueueMessage message) {
        ObjectCreatedEvent.read(mapper, message.body()).forEach(arrival -> receiver.receive(arrival.key()));
    }
}
