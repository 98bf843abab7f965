package dev.medley.identity.administration.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** What administrators send. */
final class AdminRequests {

    private AdminRequests() {}

    @Serdeable
    @Schema(name = "Invitation")
    record Invitation(
            @NotBlank @Size(max = 254) @Schema(example = "ada@example.org")
            String email,

            @NotBlank @Size(max = 100) @Schema(example = "Ada")
            String displayName) {}

    @Serdeable
    @Schema(name = "Suspension")
    record Suspension(
            @NotBlank
            @Size(max = 500)
            @MultiLine
            @Schema(description = "For the audit and the administrators; not shown to the owner")
            String because) {}

    @Serdeable
    @Schema(name = "ErasureOrder")
    record ErasureOrder(
            @NotBlank
            @Size(max = 500)
            @MultiLine
            @Schema(description = "For the audit and the administrators; not shown to the owner")
            String because) {}

    @Serdeable
    @Schema(name = "RoleSet")
    record RoleSet(
            @NotNull @Size(max = 20) @Schema(example = "[\"moderator\", \"user\"]")
            Set<@NotBlank @Size(max = 40) String> roles) {}

    @Serdeable
    @Schema(name = "EndedSessions")
    record Ended(int sessions) {}
}
