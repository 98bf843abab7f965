package dev.medley.analytics.metrics.web;

import dev.medley.analytics.metrics.MetricDefinition;
import dev.medley.analytics.metrics.SavedMetric.MetricDraft;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Serdeable
@Schema(name = "MetricRequest")
record MetricBody(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Conversion")
        String name,

        @Nullable @Size(max = 1000) @MultiLine String description,
        @NotNull @Valid MetricDefinition definition,

        @Nullable
        @Size(max = 20)
        @Schema(description = "Whose holders see it, if they may read analytics", example = "[\"admin\"]")
        List<@NotNull @Pattern(regexp = "[a-z_-]{1,40}") String> sharedRoles,

        @Nullable @Size(max = 100) @Schema(description = "That see it, if they may read analytics")
        List<@NotNull UUID> sharedAccounts) {

    MetricDraft draft() {
        return new MetricDraft(
                name,
                Objects.requireNonNullElse(description, ""),
                definition,
                Objects.requireNonNullElse(sharedRoles, List.<String>of()).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(sharedAccounts, List.<UUID>of()).stream()
                        .distinct()
                        .toList());
    }
}
