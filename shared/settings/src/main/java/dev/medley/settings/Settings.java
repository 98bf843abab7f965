package dev.medley.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The settings of a stage, from the variables that {@link dev.medley.topology.Environment} names ({@code
 * MEDLEY_PUBLIC_URL} is {@code publicUrl}). Secrets are not among them.
 *
 * @param stage {@code local}, {@code dev}, {@code staging} or {@code prod}
 * @param publicUrl where the world reaches the API, without {@code /api}
 * @param queueUrlPrefix what stands before a queue's name in its URL
 * @param bucketPrefix what stands before a bucket's name; may be empty
 * @param mailFrom the sender of mails
 * @param allowedOrigins web origins whose pages may call the API, also with a session's cookies; {@code *} for all, without cookies
 */
@ConfigurationProperties("medley")
public record Settings(
        @NotBlank String stage,
        @NotBlank String publicUrl,
        @NotBlank String queueUrlPrefix,
        @NotNull String bucketPrefix,
        @NotBlank String mailFrom,
        @Bindable(defaultValue = "*") List<String> allowedOrigins) {}
