package dev.medley.identity.roles.web;

import dev.medley.access.Permission;
import dev.medley.http.MultiLine;
import dev.medley.identity.roles.Role;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;

@Serdeable
@Schema(description = "What a role is from now on")
record RoleChange(
        @NotBlank @Size(max = 200) @MultiLine String description,

        @Schema(description = "Between user (10) and super_admin (40); below your own") @Min(1) @Max(39)
        int rank,

        @NotNull @Size(min = 1, max = 100) @Schema(example = "[\"account:read:all\"]")
        List<@NotNull @Size(max = 100) String> permissions) {

    Role toRole(String name) {
        try {
            return new Role(
                    name,
                    description.strip(),
                    rank,
                    permissions.stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()),
                    false);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid(
                    "permission-malformed", "/permissions", "A permission reads resource:action:own or ...:all.");
        }
    }
}
