package dev.medley.catalog.savedsearches.web;

import dev.medley.catalog.savedsearches.SearchParameters;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewSavedSearch")
record SavedSearchRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull @Valid SearchParameters parameters) {}
