package dev.medley.analytics.dashboards.web;

import dev.medley.analytics.dashboards.Dashboard.DashboardDraft;
import dev.medley.analytics.dashboards.DashboardWidget;
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
@Schema(name = "DashboardRequest")
record DashboardBody(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Sales")
        String name,

        @Nullable @Size(max = 1000) @MultiLine String description,

        @NotNull @Size(max = 40) @Schema(description = "None stands on another")
        List<@NotNull @Valid DashboardWidget> widgets,

        @Nullable
        @Size(max = 20)
        @Schema(description = "Whose holders see it, if they may read analytics", example = "[\"admin\"]")
        List<@NotNull @Pattern(regexp = "[a-z_-]{1,40}") String> sharedRoles,

        @Nullable @Size(max = 100) @Schema(description = "That see it, if they may read analytics")
        List<@NotNull UUID> sharedAccounts) {

    DashboardDraft draft() {
        return new DashboardDraft(
                name,
                Objects.requireNonNullElse(description, ""),
                widgets,
                Objects.requireNonNullElse(sharedRoles, List.<String>of()).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(sharedAccounts, List.<UUID>of()).stream()
                        .distinct()
                        .toList());
    }
}
