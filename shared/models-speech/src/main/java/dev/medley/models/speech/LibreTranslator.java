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
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates with a server that speaks LibreTranslate's API. It knows neither formality nor context. */
public final class LibreTranslator implements TextTranslator {

    /** The provider's name in settings. */
    public static final String PROVIDER = "libretranslate";

    private static final int MAX_RESPONSE_BYTES = 4 * 1024 * 1024;

    private final URI url;
    private final @Nullable String key;
    private final OutboundClient client;
    private final JsonMapper json;

    /** Prepares the client; {@code key} is null for a server that asks for none. */
    public LibreTranslator(URI url, @Nullable String key, Duration timeout, OutboundClients clients, JsonMapper json) {
        this.url = url;
        this.key = key;
        this.json = json;
        client =
                clients.client(Destination.configured(PROVIDER).timeout(timeout).maxResponseBytes(MAX_RESPONSE_BYTES));
    }

    @Override
    public Model model() {
        return new Model(PROVIDER, "libretranslate", "1");
    }

    @Override
    public boolean knowsFormality(String target) {
        return false;
    }

    @Override
    public boolean readsContext() {
        return false;
    }

    @Override
    public List<String> translate(Request request) {
        Map<String, JsonNode> body = new LinkedHashMap<>();
        body.put(
                "q",
                JsonNode.createArrayNode(
                        request.texts().stream().map(JsonNode::createStringNode).toList()));
        body.put("source", JsonNode.createStringNode(language(request.source())));
        body.put("target", JsonNode.createStringNode(language(request.target())));
        body.put("format", JsonNode.createStringNode("text"));
        if (key != null) {
            body.put("api_key", JsonNode.createStringNode(key));
        }
        List<String> texts = texts(send(JsonNode.createObjectNode(body)));
        if (texts.size() != request.texts().size()) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The translator's answer has another number of texts.");
        }
        return texts;
    }

    /** It knows languages without regions. */
    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private JsonNode send(JsonNode body) {
        try {
            OutboundResponse response = client.send(OutboundRequest.of("POST", URI.create(url + "/translate"))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .retryable(true)
                    .body(json.writeValueAsBytes(body)));
            return switch (response.status()) {
                case 200 -> read(response.text());
                case 400, 413, 422 -> throw new ModelFailure(Kind.UNSUPPORTED, "The translator cannot take this.");
                default ->
                    throw new ModelFailure(Kind.UNAVAILABLE, "The translator answered " + response.status() + ".");
            };
        } catch (OutboundException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The translator gave no answer.", e);
        } catch (IOException e) {
            throw new IllegalStateException("A request that is no JSON", e);
        }
    }

    private JsonNode read(String text) {
        try {
            JsonNode node = json.readValue(text, JsonNode.class);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException | IllegalStateException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The translator answered with no JSON.", e);
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "The translator answered with no JSON object.");
    }

    private static List<String> texts(JsonNode answer) {
        JsonNode translated = answer.get("translatedText");
        List<String> texts = new ArrayList<>();
        if (translated != null && translated.isArray()) {
            for (JsonNode text : translated.values()) {
                texts.add(text.isString() ? text.getStringValue() : "");
            }
        }
        return texts;
    }
}
