package dev.medley.analytics.funnels;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a funnel can be broken down by: what it was where somebody began. */
@Serdeable
public enum FunnelBreakdown {
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("device")
    DEVICE;

    @Nullable
    String of(FunnelEvent event) {
        return switch (this) {
            case COUNTRY -> event.country();
            case DEVICE -> event.device();
        };
    }
}
