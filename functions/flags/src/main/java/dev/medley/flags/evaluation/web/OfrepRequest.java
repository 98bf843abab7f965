package dev.medley.flags.evaluation.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

@Serdeable
@Schema(description = "For whom flags are evaluated")
record OfrepRequest(
        @NotNull
        @Schema(
                description =
                        "targetingKey and attributes. Callers without flag:evaluate:all are evaluated as themselves, "
                                + "and their tier and roles are what they are, whatever stands here",
                example = "{\"targetingKey\": \"user-123\", \"plan\": \"premium\"}")
        Map<String, Object> context) {}
