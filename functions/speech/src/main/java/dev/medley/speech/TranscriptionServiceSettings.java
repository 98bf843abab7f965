package dev.medley.speech;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Recognisers of others, where {@code medley.models.transcription} names them: {@code openai-audio}, {@code
 * amazon-transcribe}.
 *
 * @param openaiUrl where the audio API is, without its version
 * @param openaiModel which model is asked there
 * @param openaiTimeout for one recording
 * @param amazonEndpoint where Amazon Transcribe is; AWS itself if absent
 * @param amazonTimeout for one job
 */
@ConfigurationProperties("medley.models.transcription-services")
public record TranscriptionServiceSettings(
        @Bindable(defaultValue = "https://api.openai.com") URI openaiUrl,
        @Bindable(defaultValue = "whisper-1") String openaiModel,
        @Bindable(defaultValue = "5m") Duration openaiTimeout,
        @Nullable URI amazonEndpoint,
        @Bindable(defaultValue = "12m") Duration amazonTimeout) {}
