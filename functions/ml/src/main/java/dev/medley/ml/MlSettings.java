package dev.medley.ml;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * What models learn from.
 *
 * @param windowDays how many days back a feature set reaches
 * @param horizonDays how many days an account must stay away to be lost
 * @param mostRows how many rows a feature set has at most; the latest ones
 * @param retrainDays after how many days all models are trained anew, in the name of who asked for it last; 0 for never
 * @param keptVersions how many versions of a feature set, and of models that do not answer, are kept
 */
@ConfigurationProperties("medley.ml")
public record MlSettings(
        @Bindable(defaultValue = "180") @Min(14) @Max(800) int windowDays,
        @Bindable(defaultValue = "30") @Min(1) @Max(180) int horizonDays,

        @Bindable(defaultValue = "500000") @Min(1000) @Max(5_000_000)
        int mostRows,

        @Bindable(defaultValue = "7") @Min(0) @Max(365) int retrainDays,
        @Bindable(defaultValue = "3") @Min(1) @Max(50) int keptVersions) {

    public Duration window() {
        return Duration.ofDays(windowDays);
    }

    public Duration horizon() {
        return Duration.ofDays(horizonDays);
    }
}
