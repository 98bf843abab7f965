package dev.medley.speech.live.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.speech.live.Listener;
import jakarta.inject.Singleton;
import java.util.Set;

/** Listens to who speaks. A message that comes twice finds somebody who listens. */
@Singleton
class ListenerInbox implements QueueConsumer {

    private final Queues queues;
    private final Listener listener;

    ListenerInbox(Queues queues, Listener listener) {
        this.queues = queues;
        this.listener = listener;
    }

    @Override
    public String queue() {
        return "speech-live";
    }

    @Override
    public Set<String> types() {
        return Set.of("live-transcription.queued");
    }

    @Override
    public void consume(QueueMessage message) {
        listener.listen(queues.read(message).subjectId());
    }
}
