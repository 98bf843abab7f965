package dev.medley.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Medley;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@MicronautTest(transactional = false)
class ObjectCreatedEventTest implements SharedServers {

    @Inject
    ObjectMapper json;

    @Inject
    ObjectStores stores;

    @Test
    void keysAreDecoded() {
        String body = """
                {"Records": [
                  {"eventVersion": "2.1", "eventName": "ObjectCreated:Put", "awsRegion": "eu-central-1",
                   "s3": {"bucket": {"name": "recordings", "arn": "x"}, "object": {"key": "uploads/a+b%2Bc%C3%BC/d", "size": 1}}},
                  {"s3": {"bucket": {"name": "other"}, "object": {"key": "k"}}}]}""";
        assertThat(ObjectCreatedEvent.read(json, body))
                .containsExactly(
                        new ObjectCreatedEvent("recordings", "uploads/a b+cü/d"), new ObjectCreatedEvent("other", "k"));
    }

    /** What S3 sends when a notification is set up. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\"}", "{\"Records\": []}", "{}", "null"})
    void whatTellsOfNoObjectTellsOfNone(String body) {
        assertThat(ObjectCreatedEvent.read(json, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "[]", "{\"Records\": [{}]}", "{\"Records\": [{\"s3\": {}}]}"})
    void whatIsNoNoticeFails(String body) {
        assertThatThrownBy(() -> ObjectCreatedEvent.read(json, body)).isInstanceOf(RuntimeException.class);
    }

    /** The store's own notices, as they come from the queue that the topology names. */
    @Test
    void anArrivalIsAnnouncedWithItsKey(@TempDir Path folder) throws IOException {
        String key = "uploads/" + UUID.randomUUID() + "/a b+ü";
        Path file = Files.writeString(folder.resolve("f"), "x");
        ObjectStore store = stores.bucket(Medley.RECORDINGS);
        store.upload(file, key, "audio/wav");
        store.upload(file, "renditions/" + UUID.randomUUID(), "audio/wav");
        store.uploadInParts(file, key + "-parts", "audio/wav");
        store.abort(key + "-dropped", store.begin(key + "-dropped", "audio/wav"));

        assertThat(arrivals())
                .containsExactlyInAnyOrder(
                        new ObjectCreatedEvent(Medley.RECORDINGS, key),
                        new ObjectCreatedEvent(Medley.RECORDINGS, key + "-parts"));
    }

    private List<ObjectCreatedEvent> arrivals() {
        String url = TestServers.shared().queues().urlPrefix() + "audio-arrivals";
        List<ObjectCreatedEvent> arrivals = new ArrayList<>();
        try (SqsClient sqs = TestServers.shared().queues().client()) {
            List<Message> messages;
            do {
                messages = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10))
                        .messages();
                messages.forEach(message -> arrivals.addAll(ObjectCreatedEvent.read(json, message.body())));
            } while (!messages.isEmpty());
        }
        return arrivals;
    }
}
