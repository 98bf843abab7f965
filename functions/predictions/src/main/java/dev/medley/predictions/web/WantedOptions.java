package dev.medley.predictions.web;

import dev.medley.predictions.BaselineMode;
import dev.medley.predictions.ChannelMode;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionPurpose;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PredictionOptions", description = "What is wanted beside the recording; all may be left out")
record WantedOptions(
        @Nullable
        @Min(2_000)
        @Max(60_000)
        @Schema(
                description =
                        "How long each window is that is judged by itself; up to 720 windows. Shorter ones hold too little speech")
        Long windowMs,

        @Nullable
        @Min(500)
        @Max(60_000)
        @Schema(description = "From one window's start to the next; windowMs unless said")
        Long hopMs,

        @Nullable
        @Size(max = 8)
        @Schema(description = "The emotions that matter; what all others have together is other")
        List<@NotNull String> labels,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Schema(description = "How probable an emotion must be to be named")
        Double threshold,

        @Nullable
        @Schema(
                description =
                        "What for; workplace and education are forbidden by Regulation (EU) 2024/1689, Art. 5(1)(f)")
        PredictionPurpose purpose,

        @Nullable @Schema(description = "The consent under which it is made, as it was recorded")
        UUID consentId,

        @Nullable
        @Schema(
                description =
                        "separate: each channel is a speaker, judged by itself; mixed, unless said: all that is spoken")
        ChannelMode channels,

        @Nullable
        @Schema(
                description =
                        "own: each voice is held against what it expresses on average, if it has ten stretches of speech or more")
        BaselineMode baseline) {

    static final WantedOptions NONE = new WantedOptions(null, null, null, null, null, null, null, null);

    static WantedOptions of(PredictionOptions options) {
        return new WantedOptions(
                options.windowMs(),
                options.hopMs(),
                options.labels(),
                options.threshold(),
                options.purpose(),
                options.consentId(),
                options.channels(),
                options.baseline());
    }

    PredictionOptions toOptions() {
        return new PredictionOptions(
                        windowMs,
                        hopMs,
                        Objects.requireNonNullElse(labels, List.of()),
                        threshold,
                        purpose,
                        consentId,
                        channels,
                        baseline)
                .checked();
    }
}
