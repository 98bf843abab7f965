package dev.medley.transcripts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Which models digest texts.
 *
 * @param order who is asked first, and who when that one does not answer: {@code embedded}, {@code bedrock}
 */
@ConfigurationProperties("medley.models.text")
record TextModelSettings(
        @NotEmpty @Bindable(defaultValue = "embedded") List<String> order) {}
