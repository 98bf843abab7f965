package dev.medley.chat.curation.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
record CuratedAnswerChange(
        @NotBlank @Size(max = 4000) @MultiLine String question,
        @NotBlank @Size(max = 8000) @MultiLine String answer,
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> passageIds) {}
