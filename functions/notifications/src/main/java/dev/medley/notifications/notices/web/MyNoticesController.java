package dev.medley.notifications.notices.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.notices.NoticeForReader;
import dev.medley.notifications.notices.NoticeService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/notifications/notices")
@Tag(name = "Notifications")
class MyNoticesController {

    private final NoticeService service;

    MyNoticesController(NoticeService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "MyNotice")
    record MyNotice(
            UUID id,
            String title,
            String body,
            Instant createdAt,

            @Nullable @Schema(description = "When the caller did; null while it is still to be done")
            Instant acknowledgedAt) {

        static MyNotice of(NoticeForReader read) {
            return new MyNotice(
                    read.notice().id(),
                    read.notice().content().title(),
                    read.notice().content().body(),
                    read.notice().createdAt(),
                    read.acknowledgedAt());
        }
    }

    @Get
    @Access("notification:read:own")
    @Operation(operationId = "listMyNotices", summary = "The notices in force that concern the caller, newest first")
    @ApiResponse(responseCode = "200", description = "A page of notices")
    PageView<MyNotice> list(Caller caller, PageRequest page) {
        return PageView.of(service.inForce(caller.accountId(), caller.roles(), page), MyNotice::of);
    }

    @Put("/{id}/acknowledgement")
    @Access("notification:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "acknowledgeNotice", summary = "Say that one has read a notice")
    @ApiResponse(responseCode = "204", description = "It is noted; the first time counts")
    @Problems({"notice-unknown", "owner-required"})
    void acknowledge(Caller caller, UUID id) {
        caller.requireOwner();
        service.acknowledge(caller.accountId(), caller.roles(), id);
    }
}
