package dev.medley.platform.health.web;

import dev.medley.platform.health.HealthService.Check;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
record HealthView(
        @Schema(
                type = "string",
                allowableValues = {"up", "down"})
        String status,

        List<DependencyView> dependencies) {

    static HealthView of(List<Check> checks) {
        return new HealthView(
                checks.stream().allMatch(Check::up) ? "up" : "down",
                checks.stream().map(DependencyView::of).toList());
    }
}
