package dev.medley.providerkeys;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The AWS KMS key that wraps data keys; without one they are wrapped with a key that is derived from the master secret.
 *
 * @param arn a symmetric key itself and no alias of it, since an alias may come to mean another key than the one that
 *     wrapped
 */
@ConfigurationProperties("medley.provider-keys.kms-key")
@Requires(property = "medley.provider-keys.kms-key.arn", pattern = "\\S+")
public record KmsSettings(
        @NotNull @Pattern(regexp = "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+")
        String arn) {}
