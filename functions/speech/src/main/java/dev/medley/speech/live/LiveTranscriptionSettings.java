package dev.medley.speech.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Limits of what is written down while it is spoken.
 *
 * @param perAccount how many may be open at a time
 * @param longest how long one may last
 * @param idle when one ends by itself that nobody goes on with
 * @param kept how long it can be read when it is over
 * @param framesAhead how many frames may wait to be read; more are refused until some are
 * @param lease how long whoever listens may be silent before another does
 * @param shift how long one call listens before it hands over to the next
 */
@ConfigurationProperties("medley.live-transcription")
public record LiveTranscriptionSettings(
        @Bindable(defaultValue = "2") @Min(1) int perAccount,
        @Bindable(defaultValue = "2h") @NotNull Duration longest,
        @Bindable(defaultValue = "5m") @NotNull Duration idle,
        @Bindable(defaultValue = "24h") @NotNull Duration kept,
        @Bindable(defaultValue = "150") @Min(10) int framesAhead,
        @Bindable(defaultValue = "10s") @NotNull Duration lease,
        @Bindable(defaultValue = "8m") @NotNull Duration shift) {}
