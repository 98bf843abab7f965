package dev.medley.security.anomalies.web;

import dev.medley.access.Access;
import dev.medley.security.anomalies.DetectionRepository;
import dev.medley.security.anomalies.DetectionStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/anomalies/detection")
@Tag(name = "Anomalies")
class DetectionController {

    private final DetectionRepository repository;

    DetectionController(DetectionRepository repository) {
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "AnomalyDetection")
    record DetectionView(
            @Nullable @Schema(description = "How far the request log has been read")
            Instant readTo,

            @Schema(description = "Who scored the last window: rules, forest or external")
            String scorer,

            String scorerVersion,

            @Nullable @Schema(description = "Why a scorer that should have did not")
            String fault,

            ForestView forest) {

        static DetectionView of(DetectionStatus status) {
            return new DetectionView(
                    status.progress().readTo(),
                    status.progress().scorer().name(),
                    status.progress().scorer().version(),
                    status.progress().fault(),
                    new ForestView(
                            status.forestPoints(),
                            status.forestSavedAt(),
                            status.forestFault(),
                            status.forestFaultAt()));
        }
    }

    @Serdeable
    @Schema(name = "AnomalyForest")
    record ForestView(
            @Schema(description = "How many windows it has learnt from")
            long points,

            @Nullable Instant savedAt,

            @Nullable @Schema(description = "Why it began anew the last time it did")
            String fault,

            @Nullable Instant faultAt) {}

    @Get
    @Access("anomaly:read:all")
    @Operation(
            operationId = "readAnomalyDetection",
            summary = "Who scores the traffic, and whether all is well with it")
    @ApiResponse(responseCode = "200", description = "How the detection goes")
    DetectionView read() {
        return DetectionView.of(repository.status());
    }
}
