package dev.medley.models.cloud;

import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRules;
import dev.medley.models.Digester;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/**
 * Digests text in any language with a model on Amazon Bedrock (Converse API). The model can answer only by filling in the
 * schema of one tool; an answer that breaks {@link DigestRules} is sent back once with what is wrong. The text is quoted
 * material to it, never instructions. Makes a client, but no call, when constructed.
 */
public final class BedrockDigester implements Digester {

    private static final int MAX_ANSWER_TOKENS = 4096;
    private static final int ROUNDS = 2;

    private final Model model;
    private final Bedrock bedrock;

    public BedrockDigester(BedrockModel model) {
        this.model = new Model("bedrock", model.id(), Prompt.VERSION);
        bedrock = new Bedrock(model);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Digest digest(DigestRequest request) {
        Prompt prompt = new Prompt(request);
        List<Message> messages = new ArrayList<>(List.of(user(ContentBlock.fromText(prompt.message()))));
        List<String> faults = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            ConverseResponse response = bedrock.converse(converse(prompt, request, messages));
            Optional<ToolUseBlock> use = toolUse(response);
            if (use.isPresent()) {
                Digest digest = new ModelAnswer(use.get().input()).digest(request, model);
                faults = DigestRules.faults(request, digest);
                if (faults.isEmpty()) {
                    return digest;
                }
                messages.add(response.output().message());
                messages.add(correction(use.get(), faults));
            }
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "The model broke the rules again and again: " + faults);
    }

    private static ConverseRequest.Builder converse(Prompt prompt, DigestRequest request, List<Message> messages) {
        return ConverseRequest.builder()
                .system(block -> block.text(prompt.system()))
                .messages(messages)
                .inferenceConfig(
                        inference -> inference.maxTokens(MAX_ANSWER_TOKENS).temperature(0f))
                .toolConfig(tools -> tools.tools(tool -> tool.toolSpec(specification -> specification
                                .name(Prompt.TOOL)
                                .description("Takes what was found in the transcript.")
                                .inputSchema(schema -> schema.json(Schema.of(request)))))
                        .toolChoice(choice -> choice.tool(tool -> tool.name(Prompt.TOOL))));
    }

    private static Optional<ToolUseBlock> toolUse(ConverseResponse response) {
        return Optional.ofNullable(response.output()).map(output -> output.message()).stream()
                .flatMap(message -> message.content().stream())
                .map(ContentBlock::toolUse)
                .filter(use -> use != null && use.input() != null)
                .findFirst();
    }

    private static Message correction(ToolUseBlock use, List<String> faults) {
        String text =
                "This cannot be used. " + String.join(" ", faults) + " Use the tool again, with all of it put right.";
        return user(ContentBlock.fromToolResult(result -> result.toolUseId(use.toolUseId())
                .status(ToolResultStatus.ERROR)
                .content(content -> content.text(text))));
    }

    private static Message user(ContentBlock content) {
        return Message.builder().role(ConversationRole.USER).content(content).build();
    }
}
