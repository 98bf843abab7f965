package dev.medley.notifications.notices.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.notices.Acknowledgement;
import dev.medley.notifications.notices.NoticeRepository;
import dev.medley.notifications.notices.NoticeService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/admin/notices")
@Tag(name = "Notification administration")
class NoticesController {

    private final NoticeService service;
    private final NoticeRepository repository;

    NoticesController(NoticeService service, NoticeRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "NoticeAcknowledgement")
    record AcknowledgementView(UUID accountId, Instant acknowledgedAt) {

        static AcknowledgementView of(Acknowledgement acknowledgement) {
            return new AcknowledgementView(acknowledgement.accountId(), acknowledgement.acknowledgedAt());
        }
    }

    @Get
    @Access("notice:read:all")
    @Operation(operationId = "listNotices", summary = "All notices, newest first")
    @ApiResponse(responseCode = "200", description = "A page of notices")
    PageView<NoticeView> list(PageRequest page) {
        return PageView.of(repository.list(page), NoticeView::of);
    }

    @Post
    @Access(value = "notice:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createNotice", summary = "Tell everybody who has a role something that they acknowledge")
    @ApiResponse(responseCode = "201", description = "The notice")
    @Problems({"notice-expiry-invalid", "notice-role-unknown"})
    NoticeView create(@Valid @Body NewNotice request, AuditContext context) {
        return NoticeView.of(service.create(context, request.toContent()));
    }

    @Get("/{id}")
    @Access("notice:read:all")
    @Operation(operationId = "readNotice", summary = "One notice, and how many have acknowledged it")
    @ApiResponse(responseCode = "200", description = "The notice")
    @Problems("notice-unknown")
    NoticeView read(UUID id) {
        return NoticeView.of(service.find(id));
    }

    @Get("/{id}/acknowledgements")
    @Access("notice:read:all")
    @Operation(operationId = "listNoticeAcknowledgements", summary = "Who has acknowledged a notice")
    @ApiResponse(responseCode = "200", description = "A page of acknowledgements")
    @Problems("notice-unknown")
    PageView<AcknowledgementView> acknowledgements(UUID id, PageRequest page) {
        return PageView.of(service.acknowledgements(id, page), AcknowledgementView::of);
    }

    @Delete("/{id}")
    @Access(value = "notice:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawNotice", summary = "Show a notice to nobody any more")
    @ApiResponse(responseCode = "204", description = "It is withdrawn; who had acknowledged it stays known")
    @Problems("notice-unknown")
    void withdraw(UUID id, AuditContext context) {
        service.withdraw(context, id);
    }
}
