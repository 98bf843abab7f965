package dev.medley.flags.exposures.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.flags.exposures.ExposureIngestion;
import dev.medley.flags.exposures.ExposureIngestion.Receipt;
import dev.medley.flags.exposures.ExposureIngestion.Sender;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Controller("/api/flags/exposures")
@Tag(name = "Flags")
class ExposuresController {

    private static final String PRIVACY_CONTROL = "Sec-GPC";

    private final ExposureIngestion ingestion;

    ExposuresController(ExposureIngestion ingestion) {
        this.ingestion = ingestion;
    }

    @Serdeable
    @Schema(name = "ExposureRejection")
    record RejectionView(
            @Schema(description = "Which of those sent, from 0")
            int index,

            @Schema(
                    description =
                            "no-experiment: none runs on the flag that concerns the subject; variant-differs: the subject "
                                    + "has another one; time-invalid: more than a day ago, or not yet",
                    type = "string",
                    allowableValues = {"no-experiment", "variant-differs", "time-invalid"})
            String reason) {}

    @Serdeable
    @Schema(name = "ExposureReceipt")
    record ReceiptView(
            int accepted,

            @Schema(description = "Those of bots, and of who is not to be recognised: they are not kept")
            int ignored,

            List<RejectionView> rejected) {

        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.accepted(),
                    receipt.ignored(),
                    receipt.rejected().stream()
                            .map(one -> new RejectionView(one.index(), one.reason()))
                            .toList());
        }
    }

    @Post
    @Access(value = Access.ANYBODY, as = "flag:read:own")
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "reportExposures",
            summary = "Report which variants of flags somebody has been shown",
            description =
                    "What makes an account or a visitor take part in an experiment. The first of each counts, so what got no "
                            + "answer is sent again. With Sec-GPC: 1 nothing is kept.")
    @ApiResponse(responseCode = "202", description = "What became of them")
    @Problems("flag-context-invalid")
    ReceiptView report(
            @Valid @Body ExposuresRequest request, ClientInfo client, @Nullable Caller caller, HttpRequest<?> http) {
        boolean recognised =
                !"1".equals(http.getHeaders().get(PRIVACY_CONTROL)) && !Boolean.FALSE.equals(request.recognised());
        Sender sender = new Sender(
                caller,
                request.visitorId(),
                recognised,
                client.agent(),
                request.context() == null ? Map.of() : request.context());
        return ReceiptView.of(ingestion.take(
                sender,
                request.exposures().stream().map(ExposuresRequest.Item::shown).toList()));
    }
}
