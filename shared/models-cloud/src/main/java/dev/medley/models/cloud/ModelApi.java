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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Calls a model's HTTP API with JSON that answers with a stream of events, and tells its failures apart. What is said is never
 * logged or repeated.
 */
final class ModelApi {

    /** The largest answer; every piece of its stream has a frame around it. */
    private static final int ANSWER_BYTES = 1024 * 1024;

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration USED_UP = Duration.ofMinutes(15);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");
    private static final Pattern NAMED_USED_UP = Pattern.compile("insufficient_quota|billing|credit_balance");
    private static final Pattern TOLD_USED_UP = Pattern.compile(
            "^(Your credit balance is too low|You have reached your specified .{0,20}usage limits)",
            Pattern.CASE_INSENSITIVE);

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
        JsonNode error = JsonNodes.member(parse(response.text()), "error");
        int status = response.status();
        if (isUsedUp(status, error)) {
            return ModelFailure.passingAfter(USED_UP, "What was paid to the model's provider is used up.");
        }
        String message = "The model's provider answered " + status + ".";
        return switch (status) {
            case 401, 403 -> new KeyRefusedFailure("The model's provider does not take the key.");
            case 400 ->
                JsonNodes.text(error, "code").equals("content_filter")
                        ? refused()
                        : new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.");
            case 413, 422 -> new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.");
            default ->
                wait(response)
                        .map(time -> ModelFailure.passingAfter(time, message))
                        .orElseGet(() -> new ModelFailure(Kind.UNAVAILABLE, message));
        };
    }

    /** How long the provider wants to be left alone; a fault of its own is often over at once. */
    private static Optional<Duration> wait(OutboundResponse response) {
        return response.header("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .or(() -> Optional.of(SOON).filter(_ -> response.status() >= 500));
    }

    /** Providers say so in several ways, also with 400 and 429; the message may hold what was sent, and is read closely. */
    private static boolean isUsedUp(int status, JsonNode error) {
        String names = JsonNodes.text(error, "type") + " " + JsonNodes.text(error, "code");
        return status == 402
                || ((status == 400 || status == 429)
                        && (NAMED_USED_UP.matcher(names).find()
                                || TOLD_USED_UP
                                        .matcher(JsonNodes.text(error, "message"))
                                        .find()));
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
