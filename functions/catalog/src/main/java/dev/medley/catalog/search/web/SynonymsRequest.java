package dev.medley.catalog.search.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
@Schema(
        name = "NewSynonyms",
        description = "Words that mean the same; a phrase is found for a word, not the other way round")
record SynonymsRequest(@NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 50) @SingleLine String> terms) {}
