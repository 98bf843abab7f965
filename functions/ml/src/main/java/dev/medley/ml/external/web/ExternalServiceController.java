package dev.medley.ml.external.web;

import dev.medley.access.Access;
import dev.medley.ml.external.ExternalModels;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/ml/service")
@Tag(name = "Machine learning")
class ExternalServiceController {

    private final ExternalModels models;

    ExternalServiceController(ExternalModels models) {
        this.models = models;
    }

    @Serdeable
    @Schema(description = "The machine learning service outside")
    record ExternalServiceView(
            @Schema(description = "Whether the stage has one; without, the models here answer")
            boolean configured,

            @Schema(description = "Whether it says now that it is well")
            boolean healthy) {}

    @Get
    @Access("ml:read:all")
    @Operation(operationId = "readModelService", summary = "Whether the machine learning service outside is well")
    @ApiResponse(responseCode = "200", description = "How it is")
    ExternalServiceView read() {
        return new ExternalServiceView(models.isOn(), models.isOn() && models.isHealthy());
    }
}
