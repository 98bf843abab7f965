package dev.medley.models.cloud;

import dev.medley.models.AnswerSchema;
import dev.medley.models.ChatMessage;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.TextGenerator;
import dev.medley.models.TextListener;
import dev.medley.models.TokenUsage;
import dev.medley.models.UnfinishedAnswerFailure;
import dev.medley.outbound.OutboundClients;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes with a model behind Anthropic's Messages API, as a stream. An answer with a schema is what the model fills into the
 * one tool that it has to use.
 */
public final class AnthropicGenerator implements TextGenerator {

    /** The provider's name where routes and answers name it. */
    public static final String PROVIDER = "anthropic";

    private static final String VERSION = "2023-06-01";

    private final AnthropicModel anthropicModel;
    private final String key;
    private final Model model;
    private final ModelApi api;

    public AnthropicGenerator(AnthropicModel anthropicModel, String key, OutboundClients clients, JsonMapper json) {
        this.anthropicModel = anthropicModel;
        this.key = key;
        model = new Model(PROVIDER, anthropicModel.id(), "");
        api = new ModelApi(PROVIDER, anthropicModel.timeout(), clients, json);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public GeneratedText generate(GenerationRequest request, TextListener listener) {
        Answer answer = new Answer(listener);
        api.stream(
                URI.create(anthropicModel.url() + "/v1/messages"),
                Map.of("x-api-key", key, "anthropic-version", VERSION, "Accept", "text/event-stream"),
                body(request),
                answer::take);
        return answer.whole();
    }

    private JsonNode body(GenerationRequest request) {
        List<JsonNode> messages =
                request.messages().stream().map(AnthropicGenerator::message).toList();
        Map<String, JsonNode> body = new LinkedHashMap<>();
        body.put("model", JsonNodes.text(model.name()));
        body.put("max_tokens", JsonNodes.number(request.maxTokens()));
        body.put("system", JsonNodes.text(request.system()));
        body.put("messages", JsonNodes.array(messages));
        body.put("stream", JsonNodes.flag(true));
        AnswerSchema schema = request.schema();
        if (schema != null) {
            JsonNode name = JsonNodes.text(schema.name());
            body.put(
                    "tools",
                    JsonNodes.array(
                            List.of(JsonNodes.object(Map.of("name", name, "input_schema", api.parse(schema.json()))))));
            body.put("tool_choice", JsonNodes.object(Map.of("type", JsonNodes.text("tool"), "name", name)));
        }
        return JsonNodes.object(body);
    }

    private static JsonNode message(ChatMessage message) {
        return JsonNodes.message(message.role().name().toLowerCase(Locale.ROOT), message.text());
    }

    /** What has been said so far. */
    private final class Answer {

        private final TextListener listener;
        private final StringBuilder text = new StringBuilder();
        private String end = "";
        private int input;
        private int output;

        Answer(TextListener listener) {
            this.listener = listener;
        }

        void take(JsonNode event) {
            switch (JsonNodes.text(event, "type")) {
                case "message_start" -> {
                    JsonNode usage = JsonNodes.member(JsonNodes.member(event, "message"), "usage");
                    input = JsonNodes.number(usage, "input_tokens");
                    output = JsonNodes.number(usage, "output_tokens");
                }
                case "content_block_delta" -> write(JsonNodes.member(event, "delta"));
                case "message_delta" -> {
                    end = JsonNodes.text(JsonNodes.member(event, "delta"), "stop_reason");
                    output = JsonNodes.number(JsonNodes.member(event, "usage"), "output_tokens");
                }
                case "error" -> throw new ModelFailure(Kind.UNAVAILABLE, "The model's provider broke off.");
                default -> {}
            }
        }

        private void write(JsonNode delta) {
            String piece = JsonNodes.text(delta, "text") + JsonNodes.text(delta, "partial_json");
            if (!piece.isEmpty()) {
                text.append(piece);
                listener.wrote(piece);
            }
        }

        GeneratedText whole() {
            if (end.equals("refusal")) {
                throw ModelApi.refused();
            }
            if (end.isEmpty()) {
                throw new UnfinishedAnswerFailure("The model's provider broke off.", null);
            }
            return new GeneratedText(text.toString(), new TokenUsage(input, output), model, end.equals("max_tokens"));
        }
    }
}
