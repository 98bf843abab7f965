package dev.medley.audio.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
@Schema(description = "The parts to upload next")
record PartNumbers(
        @NotNull @Size(min = 1, max = 100) @Schema(example = "[1, 2, 3, 4]")
        List<@NotNull Integer> partNumbers) {}
