package dev.medley.notifications.entries.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.entries.InboxService;
import dev.medley.notifications.entries.NotificationRepository.Filter;
import dev.medley.notifications.entries.NotificationState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/notifications")
@Tag(name = "Notifications", description = "What happened that somebody wants to know")
class NotificationsController {

    private final InboxService service;

    NotificationsController(InboxService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "UnreadCount")
    record UnreadCount(
            @Schema(example = "3") int unread,

            @Schema(description = "Whether there may be more than are counted")
            boolean isCapped) {}

    @Serdeable
    @Schema(name = "ChangedNotifications")
    record ChangedNotifications(
            @Schema(description = "How many were not so before")
            int changed) {}

    @Get("{?category,state}")
    @Access("notification:read:own")
    @Operation(
            operationId = "listNotifications",
            summary = "The caller's notifications, newest first",
            description = "Without a state, all but the archived ones.")
    @ApiResponse(responseCode = "200", description = "A page of notifications")
    PageView<NotificationView> list(
            Caller caller,
            @Nullable @QueryValue @Size(max = 40) String category,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"unread", "read", "archived"}))
                    NotificationState state,
            PageRequest page) {
        return PageView.of(service.list(caller.accountId(), new Filter(category, state), page), NotificationView::of);
    }

    @Get("/unread-count")
    @Access("notification:read:own")
    @Operation(operationId = "countUnreadNotifications", summary = "How many of the caller's notifications are unread")
    @ApiResponse(responseCode = "200", description = "The count, at most 1000")
    UnreadCount countUnread(Caller caller) {
        int unread = service.countUnread(caller.accountId());
        return new UnreadCount(unread, unread == InboxService.MOST_COUNTED);
    }

    @Get("/{id}")
    @Access("notification:read:own")
    @Operation(operationId = "readNotification", summary = "One of the caller's notifications")
    @ApiResponse(responseCode = "200", description = "The notification")
    @Problems("notification-unknown")
    NotificationView read(Caller caller, UUID id) {
        return NotificationView.of(service.find(caller.accountId(), id));
    }

    @Post("/read")
    @Access("notification:write:own")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "markNotificationsRead",
            summary = "Mark notifications as read: some, or all up to a moment")
    @ApiResponse(responseCode = "200", description = "How many were unread")
    @Problems({"notification-selection-invalid", "owner-required"})
    ChangedNotifications markRead(Caller caller, @Valid @Body SelectionRequest request) {
        caller.requireOwner();
        return new ChangedNotifications(service.markRead(caller.accountId(), request.toSelection()));
    }

    @Post("/archive")
    @Access("notification:write:own")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "archiveNotifications",
            summary = "Put notifications away, read, without deleting them: some, or all up to a moment")
    @ApiResponse(responseCode = "200", description = "How many were not archived")
    @Problems({"notification-selection-invalid", "owner-required"})
    ChangedNotifications archive(Caller caller, @Valid @Body SelectionRequest request) {
        caller.requireOwner();
        return new ChangedNotifications(service.archive(caller.accountId(), request.toSelection()));
    }

    @Delete("/{id}")
    @Access("notification:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteNotification", summary = "Delete one of the caller's notifications")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"notification-unknown", "owner-required"})
    void delete(Caller caller, UUID id) {
        caller.requireOwner();
        service.delete(caller.accountId(), id);
    }
}
