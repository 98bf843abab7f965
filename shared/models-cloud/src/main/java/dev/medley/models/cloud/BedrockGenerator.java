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
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/**
 * Writes with a model on Amazon Bedrock (Converse API). It is heard in one piece: streams take the SDK's asynchronous client,
 * which is as large as a function. An answer with a schema is what the model fills into the one tool that it has to use.
 */
public final class BedrockGenerator implements TextGenerator {

    /** The provider's name where routes and answers name it. */
    public static final String PROVIDER = "bedrock";

    private final Model model;
    private final Bedrock bedrock;
    private final JsonMapper json;

    public BedrockGenerator(BedrockModel bedrockModel, JsonMapper json) {
        this.json = json;
        model = new Model(PROVIDER, bedrockModel.id(), "");
        bedrock = new Bedrock(bedrockModel);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public GeneratedText generate(GenerationRequest request, TextListener listener) {
        ConverseResponse response = bedrock.converse(converse(request));
        StringBuilder text = new StringBuilder();
        if (response.output() != null && response.output().message() != null) {
            response.output().message().content().forEach(block -> text.append(text(block)));
        }
        if (text.isEmpty()) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The model wrote nothing.");
        }
        listener.wrote(text.toString());
        TokenUsage usage = response.usage() == null
                ? new TokenUsage(request.mostInputTokens(), request.maxTokens())
                : new TokenUsage(
                        response.usage().inputTokens(), response.usage().outputTokens());
        return new GeneratedText(text.toString(), usage, model, response.stopReason() == StopReason.MAX_TOKENS);
    }

    private String text(ContentBlock block) {
        try {
            if (block.toolUse() != null && block.toolUse().input() != null) {
                return json.writeValueAsString(
                        JsonDocuments.toJson(block.toolUse().input()));
            }
            return block.text() == null ? "" : block.text();
        } catch (IOException e) {
            throw new IllegalStateException("A document that is no JSON", e);
        }
    }

    private ConverseRequest.Builder converse(GenerationRequest request) {
        ConverseRequest.Builder converse = ConverseRequest.builder()
                .system(block -> block.text(request.system()))
                .messages(request.messages().stream()
                        .map(BedrockGenerator::message)
                        .toList())
                .inferenceConfig(inference -> inference.maxTokens(request.maxTokens()));
        AnswerSchema schema = request.schema();
        if (schema == null) {
            return converse;
        }
        Document document = JsonDocuments.toDocument(read(schema.json()));
        return converse.toolConfig(tools -> tools.tools(tool -> tool.toolSpec(
                        specification -> specification.name(schema.name()).inputSchema(it -> it.json(document))))
                .toolChoice(choice -> choice.tool(tool -> tool.name(schema.name()))));
    }

    private JsonNode read(String schema) {
        try {
            return json.readValue(schema, JsonNode.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("A schema that is no JSON", e);
        }
    }

    private static Message message(ChatMessage message) {
        ConversationRole role =
                message.role() == ChatMessage.Role.USER ? ConversationRole.USER : ConversationRole.ASSISTANT;
        return Message.builder()
                .role(role)
                .content(List.of(ContentBlock.fromText(message.text())))
                .build();
    }
}
