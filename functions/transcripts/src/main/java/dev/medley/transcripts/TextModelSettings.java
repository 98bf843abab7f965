package dev.medley.transcripts;

import dev.medley.providerkeys.ModelProvider;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Which models digest texts.
 *
 * @param order who is asked first, and who when that one does not answer: {@code embedded}, {@code bedrock}
 * @param ownKeys providers that are asked before all others for accounts that brought a key to them: {@code openai}; empty
 *     to leave such keys unused
 */
@ConfigurationProperties("medley.models.text")
record TextModelSettings(
        @NotEmpty @Bindable(defaultValue = "embedded") List<String> order,
        @Bindable(defaultValue = "openai") List<String> ownKeys) {

    TextModelSettings {
        ownKeys = ownKeys.stream().filter(name -> !name.isBlank()).toList();
        ownKeys.stream()
                .filter(name -> !name.equals(ModelProvider.OPENAI.text()))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("medley.models.text.own-keys names an unknown " + name);
                });
    }

    boolean allowsOwnKeysTo(ModelProvider provider) {
        return ownKeys.contains(provider.text());
    }
}
