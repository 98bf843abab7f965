package dev.medley.speech.syntheses;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose voices there are.
 *
 * @param engines {@code embedded}, {@code polly}; the first one's first voice speaks where none is named
 * @param pollyEndpoint where Amazon Polly is; AWS itself if absent
 * @param timeout for one call to a service
 */
@ConfigurationProperties("medley.models.synthesis")
public record SynthesisSettings(
        @NotEmpty @Bindable(defaultValue = "embedded") List<String> engines,
        @Nullable URI pollyEndpoint,
        @Bindable(defaultValue = "30s") Duration timeout) {}
