package dev.medley.identity.roles.web;

import dev.medley.http.MultiLine;
import dev.medley.identity.roles.Role;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record NewRole(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{1,39}") @Schema(example = "support")
        String name,

        @NotBlank @Size(max = 200) @MultiLine String description,

        @Schema(description = "Between user (10) and super_admin (40); below your own") @Min(1) @Max(39)
        int rank,

        @NotNull @Size(min = 1, max = 100) @Schema(example = "[\"account:read:all\"]")
        List<@NotNull @Size(max = 100) String> permissions) {

    Role toRole() {
        return new RoleChange(description, rank, permissions).toRole(name);
    }
}
