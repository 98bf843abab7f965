package dev.medley.models.speech;

import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.sound.Pcm;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Clones voices with ElevenLabs, or a server that speaks its API. It knows rate alone of the ways to speak. */
public final class ElevenLabsCloner implements VoiceCloner {

    /** The provider's name. */
    public static final String PROVIDER = "elevenlabs";

    private static final int MAX_RESPONSE_BYTES = 32 * 1024 * 1024;
    private static final float FULL_SCALE = 32_768;
    private static final double SLOWEST = 0.7;
    private static final double FASTEST = 1.2;
    private static final int NOT_FOUND = 404;

    /** What the service calls voices goes into paths. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Place place;
    private final OutboundClient client;
    private final JsonMapper json;

    /**
     * Where and what is asked.
     *
     * @param model {@code eleven_multilingual_v2}
     */
    public record Place(String model, URI url, String key, Duration timeout) {

        /** Keys are secret. */
        @Override
        public String toString() {
            return "Place[" + model + ", " + url + "]";
        }
    }

    /** Prepares the client. */
    public ElevenLabsCloner(Place place, OutboundClients clients, JsonMapper json) {
        this.place = place;
        this.json = json;
        client = clients.client(
                Destination.configured(PROVIDER).timeout(place.timeout()).maxResponseBytes(MAX_RESPONSE_BYTES));
    }

    @Override
    public Model model() {
        return new Model(PROVIDER, place.model(), "v1");
    }

    @Override
    public String make(String name, Path sample) {
        return find(name).orElseGet(() -> add(name, sample));
    }

    private Optional<String> find(String name) {
        JsonNode voices = member(read(required(send("GET", "/v1/voices", "application/json", new byte[0]))), "voices");
        if (voices.isArray()) {
            for (JsonNode voice : voices.values()) {
                if (name.equals(text(voice, "name"))) {
                    return Optional.of(id(voice));
                }
            }
        }
        return Optional.empty();
    }

    private String add(String name, Path sample) {
        String boundary = "medley-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + name + "\r\n");
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"sample.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n");
        try {
            body.writeBytes(Files.readAllBytes(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(body, "\r\n--" + boundary + "--\r\n");
        return id(read(required(
                send("POST", "/v1/voices/add", "multipart/form-data; boundary=" + boundary, body.toByteArray()))));
    }

    @Override
    public SpokenSound speak(String text, String voice, Prosody prosody) {
        JsonNode body = JsonNode.createObjectNode(Map.of(
                "text",
                JsonNode.createStringNode(text),
                "model_id",
                JsonNode.createStringNode(place.model()),
                "voice_settings",
                JsonNode.createObjectNode(
                        Map.of("speed", JsonNode.createNumberNode(Math.clamp(prosody.rate(), SLOWEST, FASTEST))))));
        try {
            String path = "/v1/text-to-speech/" + voice + "?output_format=pcm_16000";
            return new SpokenSound(
                    pcm(required(send("POST", path, "application/json", json.writeValueAsBytes(body)))
                            .body()),
                    null);
        } catch (IOException e) {
            throw new IllegalStateException("A request that is no JSON", e);
        }
    }

    @Override
    public void delete(String voice) {
        OutboundResponse response = send("DELETE", "/v1/voices/" + voice, "application/json", new byte[0]);
        boolean isGone = response.status() == NOT_FOUND
                || text(member(read(response), "detail"), "status").equals("voice_does_not_exist");
        if (!isGone) {
            var _ = required(response);
        }
    }

    private OutboundResponse send(String method, String path, String contentType, byte[] body) {
        try {
            OutboundRequest request =
                    OutboundRequest.of(method, URI.create(place.url() + path)).header("xi-api-key", place.key());
            return client.send(
                    method.equals("POST")
                            ? request.header("Content-Type", contentType).body(body)
                            : request);
        } catch (OutboundException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The service for voices gave no answer.", e);
        }
    }

    private static OutboundResponse required(OutboundResponse response) {
        return switch (response.status()) {
            case 200, 201, 204 -> response;
            case 400, 413, 422 ->
                throw new ModelFailure(Kind.UNSUPPORTED, "The service for voices does not take this.");
            default ->
                throw new ModelFailure(Kind.UNAVAILABLE, "The service for voices answered " + response.status() + ".");
        };
    }

    private static Pcm pcm(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % 2 != 0) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The service for voices sent no sound.");
        }
        var shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float[] samples = new float[shorts.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shorts.get(i) / FULL_SCALE;
        }
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    private static String id(JsonNode voice) {
        String id = text(voice, "voice_id");
        if (!ID.matcher(id).matches()) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The service for voices does not name the voice.");
        }
        return id;
    }

    private JsonNode read(OutboundResponse response) {
        try {
            JsonNode node = json.readValue(response.text(), JsonNode.class);
            return node == null ? JsonNode.nullNode() : node;
        } catch (IOException | IllegalStateException _) {
            return JsonNode.nullNode();
        }
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        return member == null ? JsonNode.nullNode() : member;
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = member(node, name);
        return member.isString() ? member.getStringValue() : "";
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
