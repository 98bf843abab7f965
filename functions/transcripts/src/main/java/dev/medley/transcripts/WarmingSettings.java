package dev.medley.transcripts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How much is made anew when a prompt has become current.
 *
 * @param budget for one prompt, in millionths of a dollar; 0 for nothing
 * @param atOnce how many texts, each time that the schedule runs
 */
@ConfigurationProperties("medley.transcripts.warming")
record WarmingSettings(
        @PositiveOrZero @Bindable(defaultValue = "1000000") long budget,
        @Min(1) @Max(100) @Bindable(defaultValue = "10") int atOnce) {}
