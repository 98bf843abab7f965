package dev.medley.speech;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Whose speech recognisers are asked.
 *
 * @param transcription names of providers, the first to be asked first
 */
@ConfigurationProperties("medley.models")
public record TranscriberSettings(
        @NotEmpty @Bindable(defaultValue = "embedded") List<String> transcription) {}
