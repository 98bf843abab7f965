package dev.medley.security.anomalies.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.security.anomalies.AnomalyFilter;
import dev.medley.security.anomalies.AnomalyKind;
import dev.medley.security.anomalies.AnomalyService;
import dev.medley.security.anomalies.AnomalyState;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/anomalies")
@Tag(name = "Anomalies", description = "Traffic that is not as it usually is")
class AnomaliesController {

    private final AnomalyService service;

    AnomaliesController(AnomalyService service) {
        this.service = service;
    }

    @Get("{?state,kind,principal,network,from,to}")
    @Access("anomaly:read:all")
    @Operation(operationId = "listAnomalies", summary = "What was unusual, newest first")
    @ApiResponse(responseCode = "200", description = "A page of anomalies")
    PageView<AnomalyView> list(
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"new", "confirmed", "false-alarm"}))
                    AnomalyState state,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "credential-stuffing",
                                                "path-scan",
                                                "limit-evasion",
                                                "scraping",
                                                "data-export",
                                                "traffic-spike",
                                                "failing-requests",
                                                "new-client",
                                                "unusual-hour",
                                                "unusual-behavior"
                                            }))
                    AnomalyKind kind,
            @Nullable @QueryValue @Parameter(description = "The account that sent the requests") UUID principal,
            @Nullable @QueryValue @Size(max = 50) String network,
            @Nullable @QueryValue @Parameter(description = "The earliest time they were found") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which they were found") Instant to,
            PageRequest page) {
        return PageView.of(
                service.list(new AnomalyFilter(state, kind, principal, network, from, to), page), AnomalyView::of);
    }

    @Get("/{id}")
    @Access("anomaly:read:all")
    @Operation(operationId = "readAnomaly", summary = "One anomaly, with what makes its score")
    @ApiResponse(responseCode = "200", description = "The anomaly")
    @Problems("anomaly-unknown")
    AnomalyView read(UUID id) {
        return AnomalyView.of(service.find(id));
    }

    @Post("/{id}/feedback")
    @Access("anomaly:write:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "reviewAnomaly",
            summary = "Say whether it was one",
            description = "What is called a false alarm is not reported again of the same subject for a week.")
    @ApiResponse(responseCode = "200", description = "The anomaly")
    @Problems("anomaly-unknown")
    AnomalyView review(UUID id, @Valid @Body AnomalyFeedback feedback, AuditContext context) {
        return AnomalyView.of(service.review(context, id, AnomalyState.of(feedback.review())));
    }
}
