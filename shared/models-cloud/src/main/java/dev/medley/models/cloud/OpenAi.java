package dev.medley.models.cloud;

import dev.medley.models.Digester;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.outbound.OutboundClients;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to one model over the chat completions API, with a key that it is given for each call, and tells its failures
 * apart. What is said is never logged or repeated, how much of it is.
 */
public final class OpenAi {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAi.class);

    private final OpenAiModel model;
    private final ModelApi api;

    public OpenAi(OpenAiModel model, OutboundClients clients, JsonMapper json) {
        this.model = model;
        api = new ModelApi(OpenAiGenerator.PROVIDER, model.timeout(), ModelApi.ANSWER_BYTES, clients, json);
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
        JsonNode body = api.call(
                URI.create(model.url() + "/v1/chat/completions"),
                Map.of("Authorization", "Bearer " + key, "Accept", "application/json"),
                request);
        JsonNode usage = JsonNodes.member(body, "usage");
        LOG.info(
                "{} took {} tokens and gave {}",
                model.id(),
                number(usage, "prompt_tokens"),
                number(usage, "completion_tokens"));
        JsonNode choices = JsonNodes.member(body, "choices");
        JsonNode choice = choices.isArray() && choices.size() > 0 ? choices.get(0) : null;
        if (choice == null) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The model's provider gave no choice.");
        }
        if (JsonNodes.text(choice, "finish_reason").equals("content_filter")
                || !JsonNodes.text(JsonNodes.member(choice, "message"), "refusal")
                        .isBlank()) {
            throw ModelApi.refused();
        }
        return choice;
    }

    /** JSON that somebody else wrote; JSON's null where it is none. */
    JsonNode parse(String text) {
        return api.parse(text);
    }

    private static String number(JsonNode node, String name) {
        JsonNode number = JsonNodes.member(node, name);
        return number.isNumber() ? number.coerceStringValue() : "?";
    }
}
