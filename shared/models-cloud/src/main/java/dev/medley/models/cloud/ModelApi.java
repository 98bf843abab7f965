package dev.medley.models.cloud;

import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.UnfinishedAnswerFailure;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Calls a model's HTTP API with JSON that answers with a stream of events, and tells its failures apart. What is said is never
 * logged or repeated.
 */
final class ModelApi {

    /** The largest answer; every piece of its stream has a frame around it. */
    private static final int ANSWER_BYTES = 1024 * 1024;

    private final OutboundClient client;
    private final JsonMapper json;

    ModelApi(String name, Duration timeout, OutboundClients clients, JsonMapper json) {
        this.json = json;
        client = clients.client(Destination.configured(name).timeout(timeout).maxResponseBytes(ANSWER_BYTES));
    }

    /**
     * The answer event by event.
     *
     * @throws ModelFailure UNSUPPORTED for what the model cannot take, UNAVAILABLE for everything else, as {@link
     *     KeyRefusedFailure} where the key is not taken; also when events have been heard
     */
    void stream(URI uri, Map<String, String> headers, JsonNode body, Consumer<JsonNode> events) {
        ServerSentEvents reader = new ServerSentEvents(data -> events.accept(parse(data)));
        try {
            OutboundResponse response = client.stream(request(uri, headers, body), reader::received);
            if (response.status() != 200) {
                throw failure(response);
            }
        } catch (OutboundException e) {
            throw noAnswer(e);
        }
    }

    /** It is paid for by whose key it is, so it is sent once. */
    private OutboundRequest request(URI uri, Map<String, String> headers, JsonNode body) {
        try {
            OutboundRequest request = OutboundRequest.of("POST", uri)
                    .header("Content-Type", "application/json")
                    .body(json.writeValueAsBytes(body));
            for (Map.Entry<String, String> header : headers.entrySet()) {
                request = request.header(header.getKey(), header.getValue());
            }
            return request;
        } catch (IOException e) {
            throw new IllegalStateException("A request that is no JSON", e);
        }
    }

    private ModelFailure failure(OutboundResponse response) {
        return switch (response.status()) {
            case 401, 403 -> new KeyRefusedFailure("The model's provider does not take the key.");
            case 400 ->
                JsonNodes.text(JsonNodes.member(parse(response.text()), "error"), "code")
                                .equals("content_filter")
                        ? refused()
                        : new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.");
            case 413, 422 -> new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.");
            default -> new ModelFailure(Kind.UNAVAILABLE, "The model's provider answered " + response.status() + ".");
        };
    }

    /** What was sent and not answered in time may have been answered too late. */
    private static ModelFailure noAnswer(OutboundException e) {
        String message = "The model's provider gave no answer.";
        return switch (e.outcome()) {
            case TIMED_OUT, TOO_LARGE, INTERRUPTED -> new UnfinishedAnswerFailure(message, e);
            default -> new ModelFailure(Kind.UNAVAILABLE, message, e);
        };
    }

    static ModelFailure refused() {
        return new ModelFailure(Kind.REFUSED, "The model's provider refuses this text.");
    }

    /** JSON that somebody else wrote; JSON's null where it is none. */
    JsonNode parse(String text) {
        try {
            JsonNode node = json.readValue(text, JsonNode.class);
            return node == null ? JsonNode.nullNode() : node;
        } catch (IOException | IllegalStateException _) {
            return JsonNode.nullNode();
        }
    }
}
