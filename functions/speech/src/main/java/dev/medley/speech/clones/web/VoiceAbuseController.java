package dev.medley.speech.clones.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.speech.clones.VoiceAbuseReport;
import dev.medley.speech.clones.VoiceAbuseService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Cloned voices")
class VoiceAbuseController {

    private final VoiceAbuseService service;

    VoiceAbuseController(VoiceAbuseService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewVoiceAbuseReport")
    record NewVoiceReport(
            @NotNull @Schema(description = "As the file names it in which the voice speaks")
            UUID voiceId,

            @NotBlank @Size(max = 2000) @MultiLine @Schema(example = "This is my voice, and I never agreed to it.")
            String text,

            @Nullable @Size(max = 254) @SingleLine @Schema(description = "How to reach who reports it")
            String contact) {}

    @Serdeable
    @Schema(name = "VoiceStop")
    record NewStop(
            @NotBlank @Size(max = 1000) @MultiLine @Schema(example = "Case 18")
            String reason) {}

    @Serdeable
    @Schema(name = "VoiceAbuseReport")
    record VoiceReportView(
            UUID id,
            UUID voiceId,

            @Schema(description = "Whose voice it is said to be")
            UUID accountId,

            String voiceName,

            @Schema(
                    type = "string",
                    allowableValues = {"pending", "ready", "revoked", "stopped"})
            String voiceStatus,

            String text,
            @Nullable String contact,
            Instant createdAt) {

        static VoiceReportView of(VoiceAbuseReport.Told told) {
            VoiceAbuseReport report = told.report();
            return new VoiceReportView(
                    report.id(),
                    report.voiceId(),
                    told.accountId(),
                    told.voiceName(),
                    told.status().label(),
                    report.text(),
                    report.contact(),
                    report.createdAt());
        }
    }

    @Post("/voice-abuse-reports")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "reportVoiceAbuse",
            summary = "Report a cloned voice, signed in or not",
            description = "The answer is the same whether there is such a voice or not.")
    @ApiResponse(responseCode = "202", description = "Administrators see it, where there is such a voice")
    void report(@Valid @Body NewVoiceReport request) {
        service.report(request.voiceId(), request.text(), request.contact());
    }

    @Get("/admin/voice-abuse-reports")
    @Access("voice-abuse:read:all")
    @Operation(operationId = "listVoiceAbuseReports", summary = "What is said against cloned voices, newest first")
    @ApiResponse(responseCode = "200", description = "A page of reports")
    PageView<VoiceReportView> list(PageRequest page) {
        return PageView.of(service.reports(page), VoiceReportView::of);
    }

    @Post("/admin/voice-clones/{id}/stop")
    @Access("voice-clone:stop:all")
    @Operation(
            operationId = "stopClonedVoice",
            summary = "Stop a voice, whoever's it is; safe to repeat",
            description = "Nobody speaks with it from now on, and it is deleted at the service within minutes.")
    @ApiResponse(responseCode = "200", description = "It is stopped")
    @Problems({"permission-missing", "voice-clone-unknown"})
    ClonedVoiceView stop(AuditContext context, UUID id, @Valid @Body NewStop request) {
        return ClonedVoiceView.of(service.stop(context, id, request.reason()));
    }
}
