package dev.medley.content.recommendations;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What recommendations of content are made of.
 *
 * @param refresh how old what was learnt may be
 * @param items how many items are known, the latest ones
 * @param interactions how many things that accounts did are learnt from, the latest ones
 */
@ConfigurationProperties("medley.content.recommendations")
public record RecommendationSettings(
        @Bindable(defaultValue = "5m") @NotNull Duration refresh,

        @Bindable(defaultValue = "20000") @Min(1) @Max(100_000)
        int items,

        @Bindable(defaultValue = "200000") @Min(1) @Max(1_000_000)
        int interactions) {}
