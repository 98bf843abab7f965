package dev.medley.events;

import dev.medley.settings.Settings;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Messages out, and messages read: the one place that knows how an event looks in SQS. */
@Singleton
public class Queues {

    private final Provider<SqsClient> sqs;
    private final JsonCodec json;
    private final String urlPrefix;

    Queues(Provider<SqsClient> sqs, JsonCodec json, Settings settings) {
        this.sqs = sqs;
        this.json = json;
        this.urlPrefix = settings.queueUrlPrefix();
    }

    void send(String queue, Event event) {
        String body = json.write(event).text();
        sqs.get().sendMessage(request -> request.queueUrl(urlPrefix + queue).messageBody(body));
    }

    /** The event in a message. */
    public Event read(QueueMessage message) {
        return json.read(new Json(message.body()), Event.class);
    }
}
