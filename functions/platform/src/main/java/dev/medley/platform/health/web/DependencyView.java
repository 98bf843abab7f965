package dev.medley.platform.health.web;

import dev.medley.platform.health.HealthService.Check;
import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record DependencyView(String name, boolean up, long latencyMs) {

    static DependencyView of(Check check) {
        return new DependencyView(check.name(), check.up(), check.latencyMs());
    }
}
