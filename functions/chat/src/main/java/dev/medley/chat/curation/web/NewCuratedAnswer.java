package dev.medley.chat.curation.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewCuratedAnswer(
        @NotBlank @Size(max = 4000) @MultiLine @Schema(example = "How long is the notice period?")
        String question,

        @NotBlank @Size(max = 8000) @MultiLine @Schema(example = "Three months, to the end of a quarter.")
        String answer,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "The passages that it relies on, which one may read oneself")
        List<@NotNull UUID> passageIds,

        @Nullable @Schema(description = "The answer that it corrects")
        UUID correctsId) {}
