package dev.medley.speech.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody who speaks, and keeps what is told. */
final class Speaker {

    static final String PATH = "/api/speech/live-transcriptions";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

    private final FunctionUnderTest function;
    private final TestAccount account;
    private final List<JsonNode> told = new ArrayList<>();
    private int seen;
    private LiveClient client;
    private UUID id = new UUID(0, 0);

    Speaker(FunctionUnderTest function, TestAccount account) {
        this.function = function;
        this.account = account;
        client = connection();
    }

    Api api() {
        return function.as(account);
    }

    LiveClient client() {
        return client;
    }

    UUID id() {
        return id;
    }

    private LiveClient connection() {
        return LiveClient.of(api(), account);
    }

    /** Begins a live transcription on a connection. */
    Speaker begin(Map<String, ?> request) {
        id = UUID.fromString(api().post(PATH, request).is(201).text("/id"));
        start(0);
        return this;
    }

    /** Says where it is, and waits until it may go on; the frame that is wanted next. */
    int start(long after) {
        client.say(Map.of("action", "start-transcription", "id", id, "after", after));
        return await("ready").path("nextSequence").asInt();
    }

    /** Comes back on another connection; the frame that is wanted next. */
    int comeBack() {
        client.close();
        client = connection();
        seen = 0;
        return start(lastNumber());
    }

    long lastNumber() {
        return told.stream()
                .mapToLong(message -> message.path("type").asText().equals("ready")
                        ? 0
                        : message.path("number").asLong())
                .max()
                .orElse(0);
    }

    /** Says frames as fast as they are taken. */
    void say(List<byte[]> frames, int from, int to) {
        int next = from;
        while (next < to) {
            say(next, frames.get(next));
            next++;
            Optional<JsonNode> held =
                    poll(message -> message.path("type").asText().equals("back-pressure"));
            if (held.isPresent()) {
                next = held.orElseThrow().path("nextSequence").asInt();
                pause(held.orElseThrow().path("retryAfterMs").asLong());
            }
        }
    }

    void say(int sequence, byte[] frame) {
        client.say(Map.of(
                "action",
                "audio",
                "sequence",
                sequence,
                "audio",
                Base64.getEncoder().encodeToString(frame)));
    }

    void stop(int frames) {
        client.say(Map.of("action", "stop-transcription", "frames", frames));
    }

    /** The next message of this type, whatever comes before; all are kept. */
    JsonNode await(String type) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            Optional<JsonNode> found =
                    poll(message -> message.path("type").asText().equals(type));
            if (found.isPresent()) {
                return found.orElseThrow();
            }
            pause(20);
        }
        throw new AssertionError("No " + type + " comes after " + told);
    }

    private Optional<JsonNode> poll(Predicate<JsonNode> wanted) {
        List<JsonNode> all = client.rest();
        for (JsonNode message : all.subList(seen, all.size())) {
            told.add(message);
            seen++;
            if (wanted.test(message)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    /** What has come since it was looked for last. */
    List<JsonNode> news() {
        int before = told.size();
        Optional<JsonNode> _ = poll(_ -> false);
        return List.copyOf(told.subList(before, told.size()));
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<JsonNode> told(String type) {
        return told.stream()
                .filter(message -> message.path("type").asText().equals(type))
                .toList();
    }

    /** What was said in all that is over. */
    String text() {
        return String.join(
                        " ",
                        told("final").stream()
                                .map(message -> message.at("/said/text").asText())
                                .toList())
                .toLowerCase(Locale.ROOT);
    }

    ApiAnswer read() {
        return api().get(PATH + "/" + id).is(200);
    }

    /** Numbers grow by one, without gaps. */
    void requireOrder() {
        List<Long> numbers = told.stream()
                .filter(message ->
                        message.has("number") && !message.path("type").asText().equals("ready"))
                .map(message -> message.path("number").asLong())
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).as(told.toString()).isEqualTo(i + 1L);
        }
    }

    /** Sentences with a pause after each, as frames. */
    static List<byte[]> frames(String... sentences) {
        List<byte[]> frames = new ArrayList<>();
        for (String sentence : sentences) {
            Pcm sound = new FliteVoice().speak(sentence, FliteVoice.DEFAULT_VOICE);
            frames.addAll(frames(sound.samples()));
            frames.addAll(frames(new float[Pcm.MODEL_RATE]));
        }
        return frames;
    }

    static List<byte[]> frames(float[] samples) {
        List<byte[]> frames = new ArrayList<>();
        int length = LiveTranscription.FRAME_BYTES / 2;
        for (int from = 0; from < samples.length; from += length) {
            byte[] frame = new byte[LiveTranscription.FRAME_BYTES];
            for (int i = 0; i < length && from + i < samples.length; i++) {
                int value = Math.clamp(Math.round(samples[from + i] * 32768), Short.MIN_VALUE, Short.MAX_VALUE);
                frame[2 * i] = (byte) value;
                frame[2 * i + 1] = (byte) (value >> 8);
            }
            frames.add(frame);
        }
        return frames;
    }

    static Map<String, Object> english() {
        return new HashMap<>(Map.of("language", "en"));
    }
}
