package dev.medley.analytics.dashboards;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** How somebody likes dashboards: what is null is as widgets have it. */
@Serdeable
@Schema(
        name = "AnalyticsPreferences",
        description = "How somebody likes dashboards; what is null is as widgets have it")
public record DashboardPreferences(
        @Nullable @Schema(description = "The dashboard that is shown first")
        UUID defaultDashboardId,

        @Nullable @Size(max = 60) @Schema(description = "Whose days are counted", example = "Europe/Vienna")
        String timeZone,

        @Nullable @Size(max = 10) @Schema(example = "monday")
        String weekStart,

        @Nullable @Size(max = 3) @Schema(example = "EUR") String currency,

        @Nullable @Min(10) @Max(3600) @Schema(description = "How often a page asks again")
        Integer refreshSeconds,

        @Nullable Theme theme) {

    static final DashboardPreferences NONE = new DashboardPreferences(null, null, null, null, null, null);

    /** What pages look like. */
    @Serdeable
    @Schema(name = "AnalyticsTheme")
    public enum Theme {
        @JsonProperty("light")
        LIGHT,
        @JsonProperty("dark")
        DARK,
        @JsonProperty("system")
        SYSTEM
    }
}
