package dev.medley.accountdata.providerkeys;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How the keys of users are checked and kept.
 *
 * @param deadline how long a provider may take to answer
 * @param resealedAfter how old the encryption of a key may become
 */
@ConfigurationProperties("medley.provider-keys")
public record ProviderKeySettings(
        @NotNull @Bindable(defaultValue = "5s") Duration deadline,
        @NotNull @Bindable(defaultValue = "90d") Duration resealedAfter) {}
