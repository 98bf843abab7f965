package dev.medley.predictions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Whose emotion models are asked.
 *
 * @param emotion names of providers, the first to be asked first
 */
@ConfigurationProperties("medley.models")
public record EmotionModelSettings(
        @NotEmpty @Bindable(defaultValue = "embedded") List<String> emotion) {}
