package dev.medley.platform.queues.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(description = "Which messages are to be delivered again")
record DeadLetterChoice(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids) {}
