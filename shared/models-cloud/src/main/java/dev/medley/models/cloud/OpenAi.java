package dev.medley.models.cloud;

import dev.medley.models.Digester;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to one model over the chat completions API, with a key that it is given for each call, and tells its failures
 * apart. What is said is never logged or repeated, how much of it is.
 */
public final class OpenAi {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAi.class);
    private static final int MAX_RESPONSE_BYTES = 256 * 1024;

    private final OpenAiModel model;
    private final OutboundClient client;
    private final JsonMapper json;

    public OpenAi(OpenAiModel model, OutboundClients clients, JsonMapper json) {
        this.model = model;
        this.json = json;
        client = clients.client(
                Destination.configured("openai").timeout(model.timeout()).maxResponseBytes(MAX_RESPONSE_BYTES));
    }

    /** Digests texts with this key. */
    public Digester digester(String key) {
        return new OpenAiDigester(this, key);
    }

    OpenAiModel model() {
        return model;
    }

    /**
     * Makes a call and gives the first choice, which says why it ended and holds a message.
     *
     * @throws ModelFailure UNSUPPORTED for what the model cannot take, REFUSED where the provider's filter stepped in,
     *     UNAVAILABLE for everything else, as {@link KeyRefusedFailure} where the key is not taken
     */
    JsonNode complete(JsonNode request, String key) {
        OutboundResponse response = send(request, key);
        JsonNode body = response.status() == 200 ? read(response) : fail(response);
        JsonNode usage = member(body, "usage");
        LOG.info(
                "{} took {} tokens and gave {}",
                model.id(),
                number(usage, "prompt_tokens"),
                number(usage, "completion_tokens"));
        JsonNode choices = member(body, "choices");
        JsonNode choice = choices.isArray() && choices.size() > 0 ? choices.get(0) : null;
        if (choice == null) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The model's provider gave no choice.");
        }
        JsonNode refusal = member(member(choice, "message"), "refusal");
        if (isText(member(choice, "finish_reason"), "content_filter")
                || (refusal.isString() && !refusal.getStringValue().isBlank())) {
            throw refused();
        }
        return choice;
    }

    /** The text is paid for by whose key it is, so it is sent once. */
    private OutboundResponse send(JsonNode request, String key) {
        try {
            return client.send(OutboundRequest.of("POST", URI.create(model.url() + "/v1/chat/completions"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .body(json.writeValueAsBytes(request)));
        } catch (OutboundException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The model's provider gave no answer.", e);
        } catch (IOException e) {
            throw new IllegalStateException("A request that is no JSON", e);
        }
    }

    private JsonNode fail(OutboundResponse response) {
        throw switch (response.status()) {
            case 401, 403 -> new KeyRefusedFailure("The model's provider does not take the key.");
            case 400 ->
                isText(member(member(readOrNull(response), "error"), "code"), "content_filter")
                        ? refused()
                        : new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.");
            case 413, 422 -> new ModelFailure(Kind.UNSUPPORTED, "The model cannot take this text.");
            default -> new ModelFailure(Kind.UNAVAILABLE, "The model's provider answered " + response.status() + ".");
        };
    }

    private static ModelFailure refused() {
        return new ModelFailure(Kind.REFUSED, "The model's provider refuses this text.");
    }

    private JsonNode read(OutboundResponse response) {
        JsonNode body = readOrNull(response);
        if (!body.isObject()) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The model's provider answered with no JSON object.");
        }
        return body;
    }

    private JsonNode readOrNull(OutboundResponse response) {
        return parse(response.text());
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

    /** A member of an object; JSON's null where there is none. */
    static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        return member == null ? JsonNode.nullNode() : member;
    }

    private static boolean isText(JsonNode node, String text) {
        return node.isString() && node.getStringValue().equals(text);
    }

    private static String number(JsonNode node, String name) {
        JsonNode number = member(node, name);
        return number.isNumber() ? number.coerceStringValue() : "?";
    }
}
