package dev.medley.providerkeys;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.net.URI;

/**
 * Where the providers are that users bring keys to: keys are checked there, and used there alone.
 *
 * @param openaiUrl where OpenAI's API is, or one that is compatible with it, without a version
 * @param anthropicUrl where Anthropic's is
 * @param assemblyaiUrl where AssemblyAI's is
 */
@ConfigurationProperties("medley.provider-keys")
public record ProviderUrls(
        @NotNull @Bindable(defaultValue = "https://api.openai.com")
        URI openaiUrl,

        @NotNull @Bindable(defaultValue = "https://api.anthropic.com")
        URI anthropicUrl,

        @NotNull @Bindable(defaultValue = "https://api.assemblyai.com")
        URI assemblyaiUrl) {}
