package dev.medley.platform.queues.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(description = "What became of an order to deliver messages again")
record RedrivenView(
        @Schema(description = "Those that are delivered again")
        List<UUID> redriven,

        @Schema(description = "Those that are not among the dead letters, or not yet")
        List<UUID> absent) {}
