package dev.medley.analytics.dashboards.web;

import dev.medley.analytics.dashboards.WidgetPlace;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

@Serdeable
@Schema(name = "DashboardLayoutRequest")
record LayoutBody(
        @NotNull
        @Size(max = 40)
        @Schema(description = "Places by the keys of widgets; others stay where the dashboard has them")
        Map<String, @NotNull @Valid WidgetPlace> places) {}
