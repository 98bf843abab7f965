package dev.medley.notifications.preferences.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.IfMatch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.preferences.DeliverySchedule;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.preferences.PreferenceService;
import dev.medley.notifications.types.Channel;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/notifications/preferences")
@Tag(name = "Notifications")
class PreferencesController {

    private final PreferenceService service;
    private final PreferenceRepository repository;

    PreferencesController(PreferenceService service, PreferenceRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access("notification:read:own")
    @Operation(
            operationId = "readNotificationPreferences",
            summary = "What the caller wants to be told, where and when")
    @ApiResponse(responseCode = "200", description = "Every category on every channel, and the times")
    HttpResponse<PreferencesView> read(Caller caller) {
        DeliverySchedule schedule = repository.schedule(caller.accountId());
        return VersionedResponse.of(
                PreferencesView.of(repository.matrix(caller.accountId()), ScheduleBody.of(schedule)),
                schedule.version());
    }

    @Put("/{category}/{channel}")
    @Access("notification:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putNotificationPreference",
            summary = "Say how a channel tells what belongs to a category",
            description = "Mandatory categories are always told at once.")
    @ApiResponse(responseCode = "204", description = "It is so from now on")
    @Problems({
        "notification-category-unknown",
        "notification-channel-unknown",
        "notification-mandatory",
        "notification-mode-invalid",
        "owner-required"
    })
    void put(Caller caller, String category, String channel, @Valid @Body ModeBody body) {
        caller.requireOwner();
        service.put(caller.accountId(), category, channel(channel), body.mode());
    }

    private static Channel channel(String label) {
        try {
            return Channel.of(label);
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound("notification-channel-unknown", "The channels are in-app, email, push and sms.");
        }
    }

    @Put("/schedule")
    @Access("notification:write:own")
    @Operation(
            operationId = "putNotificationSchedule",
            summary = "Say when mails and pushes come",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The times")
    @Problems({"owner-required", "time-of-day-invalid", "time-zone-invalid"})
    HttpResponse<ScheduleBody> putSchedule(Caller caller, @Valid @Body ScheduleBody body, IfMatch ifMatch) {
        caller.requireOwner();
        DeliverySchedule schedule = service.putSchedule(caller.accountId(), body.toSchedule(), ifMatch);
        return VersionedResponse.of(ScheduleBody.of(schedule), schedule.version());
    }
}
