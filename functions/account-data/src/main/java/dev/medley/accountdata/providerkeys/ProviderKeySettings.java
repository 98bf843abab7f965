package dev.medley.accountdata.providerkeys;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;

/**
 * Where the keys of users are checked, and how they are kept.
 *
 * @param openaiUrl where OpenAI's API is, without a version
 * @param anthropicUrl where Anthropic's is
 * @param assemblyaiUrl where AssemblyAI's is
 * @param deadline how long a provider may take to answer
 * @param resealedAfter how old the encryption of a key may become
 */
@ConfigurationProperties("medley.provider-keys")
public record ProviderKeySettings(
        @NotNull @Bindable(defaultValue = "https://api.openai.com")
        URI openaiUrl,

        @NotNull @Bindable(defaultValue = "https://api.anthropic.com")
        URI anthropicUrl,

        @NotNull @Bindable(defaultValue = "https://api.assemblyai.com")
        URI assemblyaiUrl,

        @NotNull @Bindable(defaultValue = "5s") Duration deadline,
        @NotNull @Bindable(defaultValue = "90d") Duration resealedAfter) {}
