package dev.medley.models.cloud;

import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRules;
import dev.medley.models.Digester;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Digests text in any language with one key to a model behind the chat completions API. The model can answer only by
 * filling in a strict schema; an answer that breaks {@link DigestRules} is sent back once with what is wrong. The text is
 * quoted material to it, never instructions. Lives as long as the key may.
 */
final class OpenAiDigester implements Digester {

    private static final int MAX_ANSWER_TOKENS = 4096;
    private static final int ROUNDS = 2;

    private final OpenAi openAi;
    private final String key;
    private final Model model;

    OpenAiDigester(OpenAi openAi, String key) {
        this.openAi = openAi;
        this.key = key;
        model = new Model("openai", openAi.model().id(), Prompt.VERSION);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Digest digest(DigestRequest request) {
        Prompt prompt = new Prompt(request);
        List<JsonNode> messages = new ArrayList<>(List.of(
                JsonNodes.message("system", prompt.systemForSchema()), JsonNodes.message("user", prompt.message())));
        List<String> faults = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode content = content(openAi.complete(completion(request, messages), key));
            String text = content.isString() ? content.getStringValue() : "";
            Digest digest = new ModelAnswer(JsonDocuments.toDocument(openAi.parse(text))).digest(request, model);
            faults = DigestRules.faults(request, digest);
            if (faults.isEmpty()) {
                return digest;
            }
            messages.add(JsonNodes.message("assistant", text));
            messages.add(JsonNodes.message("user", correction(faults)));
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "The model broke the rules again and again: " + faults);
    }

    private static JsonNode content(JsonNode choice) {
        return JsonNodes.member(JsonNodes.member(choice, "message"), "content");
    }

    private JsonNode completion(DigestRequest request, List<JsonNode> messages) {
        return JsonNodes.object(Map.of(
                "model", JsonNodes.text(model.name()),
                "messages", JsonNodes.array(messages),
                "max_completion_tokens", JsonNodes.number(MAX_ANSWER_TOKENS),
                "response_format", responseFormat(request)));
    }

    private static JsonNode responseFormat(DigestRequest request) {
        JsonNode schema = JsonNodes.object(Map.of(
                "name", JsonNodes.text(Prompt.TOOL),
                "strict", JsonNodes.flag(true),
                "schema", JsonDocuments.toJson(Schema.of(request))));
        return JsonNodes.object(Map.of("type", JsonNodes.text("json_schema"), "json_schema", schema));
    }

    private static String correction(List<String> faults) {
        return "This cannot be used. " + String.join(" ", faults) + " Answer again, with all of it put right.";
    }
}
