package dev.medley.models.cloud;

import dev.medley.models.AnswerSchema;
import dev.medley.models.ChatMessage;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.Model;
import dev.medley.models.TextGenerator;
import dev.medley.models.TextListener;
import dev.medley.models.TokenUsage;
import dev.medley.models.UnfinishedAnswerFailure;
import dev.medley.outbound.OutboundClients;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes with a model behind OpenAI's chat completions API, or one that is compatible with it, as a stream. A server that
 * does not say what it used is taken to have used as much as it can have.
 */
public final class OpenAiGenerator implements TextGenerator {

    /** The provider's name where routes and answers name it. */
    public static final String PROVIDER = "openai";

    private final OpenAiModel openAiModel;
    private final String key;
    private final Model model;
    private final ModelApi api;

    public OpenAiGenerator(OpenAiModel openAiModel, String key, OutboundClients clients, JsonMapper json) {
        this.openAiModel = openAiModel;
        this.key = key;
        model = new Model(PROVIDER, openAiModel.id(), "");
        api = new ModelApi(PROVIDER, openAiModel.timeout(), clients, json);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public GeneratedText generate(GenerationRequest request, TextListener listener) {
        Answer answer = new Answer(listener);
        api.stream(
                URI.create(openAiModel.url() + "/v1/chat/completions"),
                Map.of("Authorization", "Bearer " + key, "Accept", "text/event-stream"),
                body(request),
                answer::take);
        return answer.whole(request);
    }

    private JsonNode body(GenerationRequest request) {
        List<JsonNode> messages = new ArrayList<>();
        messages.add(JsonNodes.message("system", request.system()));
        for (ChatMessage message : request.messages()) {
            messages.add(JsonNodes.message(message.role().name().toLowerCase(Locale.ROOT), message.text()));
        }
        Map<String, JsonNode> body = new LinkedHashMap<>();
        body.put("model", JsonNodes.text(model.name()));
        body.put("messages", JsonNodes.array(messages));
        body.put("max_completion_tokens", JsonNodes.number(request.maxTokens()));
        body.put("stream", JsonNodes.flag(true));
        body.put("stream_options", JsonNodes.object(Map.of("include_usage", JsonNodes.flag(true))));
        AnswerSchema schema = request.schema();
        if (schema != null) {
            body.put("response_format", responseFormat(schema));
        }
        return JsonNodes.object(body);
    }

    private JsonNode responseFormat(AnswerSchema schema) {
        JsonNode strict = JsonNodes.object(Map.of(
                "name", JsonNodes.text(schema.name()),
                "strict", JsonNodes.flag(true),
                "schema", api.parse(schema.json())));
        return JsonNodes.object(Map.of("type", JsonNodes.text("json_schema"), "json_schema", strict));
    }

    /** What has been said so far. */
    private final class Answer {

        private final TextListener listener;
        private final StringBuilder text = new StringBuilder();
        private String end = "";
        private boolean isRefusal;
        private TokenUsage usage = TokenUsage.NONE;

        Answer(TextListener listener) {
            this.listener = listener;
        }

        void take(JsonNode event) {
            JsonNode used = JsonNodes.member(event, "usage");
            if (used.isObject()) {
                usage = new TokenUsage(
                        JsonNodes.number(used, "prompt_tokens"), JsonNodes.number(used, "completion_tokens"));
            }
            JsonNode choices = JsonNodes.member(event, "choices");
            if (choices.isArray() && choices.size() > 0) {
                choose(choices.get(0));
            }
        }

        private void choose(JsonNode choice) {
            JsonNode delta = JsonNodes.member(choice, "delta");
            String piece = JsonNodes.text(delta, "content");
            if (!piece.isEmpty()) {
                text.append(piece);
                listener.wrote(piece);
            }
            isRefusal |= !JsonNodes.text(delta, "refusal").isBlank();
            String reason = JsonNodes.text(choice, "finish_reason");
            end = reason.isEmpty() ? end : reason;
        }

        GeneratedText whole(GenerationRequest request) {
            if (isRefusal || end.equals("content_filter")) {
                throw ModelApi.refused();
            }
            if (end.isEmpty()) {
                throw new UnfinishedAnswerFailure("The model's provider broke off.", null);
            }
            TokenUsage counted = usage.equals(TokenUsage.NONE)
                    ? new TokenUsage(request.mostInputTokens(), Math.min(request.maxTokens(), text.length()))
                    : usage;
            return new GeneratedText(text.toString(), counted, model, end.equals("length"));
        }
    }
}
