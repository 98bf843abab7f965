package dev.medley.moderation.cases.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record BulkDecisionRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> caseIds,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "By the id of a case the version that was read; another is not decided (precondition-failed)")
        Map<UUID, @NotNull Integer> versions,

        @NotNull @Valid DecisionRequest decision) {}
