package dev.medley.featureflags;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;

/**
 * Which flags apply here.
 *
 * @param environment the environment of flags that this stage evaluates: development, staging or production
 */
@ConfigurationProperties("medley.flags")
public record FlagSettings(
        @Bindable(defaultValue = "production") @NotBlank String environment) {}
