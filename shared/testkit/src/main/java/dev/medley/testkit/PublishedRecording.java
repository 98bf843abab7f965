package dev.medley.testkit;

import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectStores;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import dev.medley.storage.JsonCodec;
import dev.medley.topology.Medley;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A recording as the audio function would publish it, with what would be announced of it, for those who work on recordings. */
public record PublishedRecording(FunctionUnderTest function, UUID id, UUID ownerId) {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    public static PublishedRecording processing(FunctionUnderTest function, TestAccount owner) {
        UUID id = UUID.randomUUID();
        var _ = Rows.update(
                "insert into audio.pub_recordings (id, owner_id, status) values (?, ?, 'processing')", id, owner.id());
        return new PublishedRecording(function, id, owner.id());
    }

    public static PublishedRecording ready(FunctionUnderTest function, TestAccount owner, Pcm sound) {
        PublishedRecording recording = processing(function, owner);
        recording.becomesReady(WavFile.encode(sound));
        return recording;
    }

    public void becomesReady(byte[] rendition) {
        String key = "renditions/" + ownerId + "/" + id + ".wav";
        store(key, rendition);
        var _ = Rows.update("""
                update audio.pub_recordings set status = 'ready', rendition_key = ?, duration_ms = 4000,
                    clipping_ratio = 0, speech_ratio = 0.8, signal_to_noise_db = 30 where id = ?""", key, id);
    }

    /** Has an original of so many channels beside the rendition. */
    public PublishedRecording withOriginal(byte[] original, int channels) {
        String key = "originals/" + ownerId + "/" + id;
        store(key, original);
        var _ = Rows.update(
                "update audio.pub_recordings set source_key = ?, channels = ? where id = ?", key, channels, id);
        return this;
    }

    public void becomesRejected() {
        var _ = Rows.update("""
                update audio.pub_recordings set status = 'rejected', rejection_code = 'no-sound',
                    rejection_detail = 'The file holds no sound.' where id = ?""", id);
    }

    public void disappears() {
        var _ = Rows.update("delete from audio.pub_recordings where id = ?", id);
    }

    /** Announces what happened; the same event each time, consumed on this thread. */
    public void announce(String type) {
        UUID eventId = new UUID(id.getMostSignificantBits(), type.hashCode());
        deliver(function, new Event(eventId, type, LONG_AGO, ownerId, id, JsonNode.createObjectNode(Map.of()), null));
    }

    /** Delivers on this thread; again while a worker of the function itself has the job. */
    public static void deliver(FunctionUnderTest function, Event event) {
        new Deliveries(function, queue(function, event.type())).deliver(event);
    }

    private static String queue(FunctionUnderTest function, String type) {
        return function.beans(QueueConsumer.class).stream()
                .filter(consumer -> consumer.types().contains(type))
                .map(QueueConsumer::queue)
                .findFirst()
                .orElseThrow();
    }

    public static QueueMessage message(FunctionUnderTest function, Event event) {
        return new QueueMessage(
                "message", function.bean(JsonCodec.class).write(event).text(), 1);
    }

    private void store(String key, byte[] content) {
        try {
            Path file = Files.createTempFile("rendition", ".wav");
            try {
                Files.write(file, content);
                function.bean(ObjectStores.class).bucket(Medley.RECORDINGS).upload(file, key, "audio/wav");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
