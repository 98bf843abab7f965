package dev.medley.notifications.campaigns.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.campaigns.CampaignRepository;
import dev.medley.notifications.campaigns.CampaignService;
import dev.medley.notifications.campaigns.EmailCampaign;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/campaigns")
@Tag(name = "Campaigns", description = "Mails that administrators send to many")
class CampaignsController {

    private final CampaignService service;
    private final CampaignRepository repository;

    CampaignsController(CampaignService service, CampaignRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "CampaignStart")
    record Start(
            @NotNull @Schema(description = "When it begins; one that is past is now")
            Instant at) {}

    @Get
    @Access("campaign:read:all")
    @Operation(operationId = "listCampaigns", summary = "All campaigns, newest first")
    @ApiResponse(responseCode = "200", description = "A page of campaigns")
    PageView<CampaignView> list(PageRequest page) {
        return PageView.of(repository.list(page), CampaignView::of);
    }

    @Post
    @Access("campaign:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createCampaign", summary = "Make a campaign, which is a draft until it is started")
    @ApiResponse(responseCode = "201", description = "The campaign")
    @Problems("campaign-invalid")
    CampaignView create(@Valid @Body CampaignBody request, AuditContext context) {
        return CampaignView.of(service.create(context, request.toDetails()));
    }

    @Get("/{id}")
    @Access("campaign:read:all")
    @Operation(operationId = "readCampaign", summary = "One campaign")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @Problems("campaign-unknown")
    HttpResponse<CampaignView> read(UUID id) {
        return answer(service.find(id));
    }

    @Get("/{id}/report")
    @Access("campaign:read:all")
    @Operation(operationId = "readCampaignReport", summary = "What became of the mails of a campaign, by subject")
    @ApiResponse(responseCode = "200", description = "One for each subject that somebody was sent or is to be sent")
    @Problems("campaign-unknown")
    PageView<CampaignReportView> report(UUID id) {
        return PageView.of(new Page<>(service.report(id), null), CampaignReportView::of);
    }

    @Put("/{id}")
    @Access("campaign:write:all")
    @Operation(
            operationId = "changeCampaign",
            summary = "Change a draft",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @Problems({"campaign-invalid", "campaign-status", "campaign-unknown"})
    HttpResponse<CampaignView> change(
            UUID id, @Valid @Body CampaignBody request, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, request.toDetails(), ifMatch));
    }

    @Post("/{id}/start")
    @Access(value = "campaign:write:all", stepUp = true)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "startCampaign",
            summary = "Have a draft begin at a time, a scheduled campaign at another one, or a paused one go on",
            description = "Who does this answers for it: it goes to nobody who ranks as high, unless they are a super "
                    + "admin, and fails once they may not send campaigns any more. With If-Match it starts only the "
                    + "version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @Problems({"campaign-invalid", "campaign-status", "campaign-unknown"})
    HttpResponse<CampaignView> start(UUID id, @Valid @Body Start start, IfMatch ifMatch, AuditContext context) {
        return answer(service.start(context, id, start.at(), ifMatch));
    }

    @Post("/{id}/pause")
    @Access("campaign:write:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "pauseCampaign",
            summary = "Send no more mails until it is started again",
            description = "One that has not begun is a draft again, which can be changed.")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @Problems({"campaign-status", "campaign-unknown"})
    HttpResponse<CampaignView> pause(UUID id, AuditContext context) {
        return answer(service.pause(context, id));
    }

    @Post("/{id}/stop")
    @Access(value = "campaign:write:all", stepUp = true)
    @Status(HttpStatus.OK)
    @Operation(operationId = "stopCampaign", summary = "Send no more mails for good")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @Problems({"campaign-status", "campaign-unknown"})
    HttpResponse<CampaignView> stop(UUID id, AuditContext context) {
        return answer(service.stop(context, id));
    }

    @Delete("/{id}")
    @Access("campaign:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCampaign", summary = "Delete a draft")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"campaign-status", "campaign-unknown"})
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    private static HttpResponse<CampaignView> answer(EmailCampaign campaign) {
        return VersionedResponse.of(CampaignView.of(campaign), campaign.version());
    }
}
