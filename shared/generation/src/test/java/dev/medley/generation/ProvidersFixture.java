package dev.medley.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.ChatMessage;
import dev.medley.models.GenerationRequest;
import dev.medley.models.TextListener;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.testkit.SharedServers;
import dev.medley.usage.Budgets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with two providers to ask: a token costs a millionth of a dollar at OpenAI, and ten at Anthropic. */
abstract class ProvidersFixture implements SharedServers {

    static final Providers PROVIDERS = Providers.SHARED;
    static final int MOST_TOKENS = 100;

    @Inject
    TextGeneration generation;

    @Inject
    Budgets budgets;

    String subject = "";
    UUID account = UUID.randomUUID();
    final List<String> heard = new ArrayList<>();
    final List<UUID> refusedKeys = new ArrayList<>();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(SharedServers.super.getProperties());
        properties.put(
                "medley.models.generation.routes",
                "pair=openai+anthropic,cheap=cheapest:anthropic+openai,single=openai,far=bedrock+openai");
        properties.put("medley.models.generation.regions", "us");
        properties.put("medley.models.generation.openai.input-price", "1000000");
        properties.put("medley.models.generation.openai.output-price", "1000000");
        properties.put("medley.models.generation.anthropic.input-price", "10000000");
        properties.put("medley.models.generation.anthropic.output-price", "10000000");
        properties.put("medley.provider-keys.openai-url", PROVIDERS.url());
        properties.put("medley.provider-keys.anthropic-url", PROVIDERS.url());
        properties.put("medley.openai-secret", "the-stages-own-openai-key");
        properties.put("medley.anthropic-secret", "the-stages-own-anthropic-key");
        return properties;
    }

    @BeforeEach
    void somethingElse() {
        subject = "subject " + UUID.randomUUID();
        account = UUID.randomUUID();
        heard.clear();
        refusedKeys.clear();
    }

    GenerationResult generate(String task) {
        return generation.generate(call(task, "1", null, false), listener(), this::refused);
    }

    GenerationCall call(String task, String prompt, @Nullable UUID apiKeyId, boolean isKept) {
        return new GenerationCall(task, prompt, account, apiKeyId, request(), isKept, _ -> true, new CallReceipt());
    }

    GenerationRequest request() {
        return GenerationRequest.of("Be brief.", List.of(ChatMessage.user(subject)), MOST_TOKENS);
    }

    /** What a call costs at most at OpenAI. */
    long most() {
        return (long) request().mostInputTokens() + MOST_TOKENS;
    }

    TextListener listener() {
        return new TextListener() {
            @Override
            public void wrote(String piece) {
                heard.add(piece);
            }

            @Override
            public void restarted() {
                heard.add("|");
            }
        };
    }

    void refused(UUID accountId, UUID keyId, ModelProvider provider) {
        assertThat(accountId).isEqualTo(account);
        assertThat(provider).isEqualTo(ModelProvider.OPENAI);
        refusedKeys.add(keyId);
    }
}
