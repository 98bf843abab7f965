package dev.medley.analytics.dashboards;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Where a widget stands in a grid of 12 columns, from the left and from the top. */
@Serdeable
@Schema(name = "WidgetPlace", description = "In a grid of 12 columns, from the left and from the top")
public record WidgetPlace(
        @Min(0) @Max(11) int x,
        @Min(0) @Max(500) int y,
        @Min(1) @Max(12) int width,
        @Min(1) @Max(50) int height) {

    static final int COLUMNS = 12;

    boolean isInside() {
        return x + width <= COLUMNS;
    }

    boolean overlaps(WidgetPlace other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}
