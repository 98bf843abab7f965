package dev.medley.moderation.cases.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
record BulkDecisionRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> caseIds,
        @NotNull @Valid DecisionRequest decision) {}
