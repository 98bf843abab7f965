package dev.medley.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of tests. */
@Reloaded
@ConfigurationProperties("medley.oven")
record OvenSettings(
        @Bindable(defaultValue = "180") int degrees,
        @Bindable(defaultValue = "30") @Min(1) int minutes,
        @Bindable(defaultValue = "5m") Duration rest) {

    OvenSettings {
        if (degrees >= 180 && minutes > 60) {
            throw new IllegalArgumentException("It cannot bake at %d degrees for so long".formatted(degrees));
        }
    }
}
