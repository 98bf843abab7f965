package dev.medley.activities.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.activities.TimelineFilter;
import dev.medley.activities.TrackedActivityRepository;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/activities")
@Tag(name = "Activities")
class ActivityTimelineController {

    private static final Permission ALL = Permission.of("activity:read:all");

    private final TrackedActivityRepository repository;
    private final Clock clock;

    ActivityTimelineController(TrackedActivityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Serdeable
    @Schema(description = "Whether activities are kept as the caller's")
    record TrackingChoice(boolean recognised) {}

    @Get("/user/{userId}/timeline{?type,from,to}")
    @Access("activity:read:own")
    @Operation(
            operationId = "readTimeline",
            summary = "What an account did, newest first",
            description = "The caller's own; of others only administrators see any.")
    @ApiResponse(responseCode = "200", description = "A page of activities")
    @Problems("account-unknown")
    PageView<AccountActivityView> timeline(
            Caller caller,
            UUID userId,
            @Nullable @QueryValue @Parameter(example = "view") String type,
            @Nullable @QueryValue @Parameter(description = "The earliest time") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which they were") Instant to,
            PageRequest page) {
        if (!userId.equals(caller.accountId()) && !caller.may(ALL)) {
            throw Refusal.notFound("account-unknown", "There is no such account.");
        }
        return PageView.of(repository.list(userId, new TimelineFilter(type, from, to), page), AccountActivityView::of);
    }

    @Get("/choice")
    @Access("activity:read:own")
    @Operation(operationId = "readTrackingChoice", summary = "Whether activities are kept as the caller's")
    @ApiResponse(responseCode = "200", description = "The choice")
    TrackingChoice choice(Caller caller) {
        return new TrackingChoice(repository.isRecognised(caller.accountId()));
    }

    @Put("/choice")
    @Access("activity:write:own")
    @Operation(
            operationId = "putTrackingChoice",
            summary = "Say whether activities are kept as the caller's",
            description = "What is reported from now on. What orders and the like say of an account is kept as its own "
                    + "anyway, until the account is erased.")
    @ApiResponse(responseCode = "200", description = "The choice")
    TrackingChoice choose(Caller caller, @Valid @Body TrackingChoice request) {
        repository.recognise(caller.accountId(), request.recognised(), clock.instant());
        return request;
    }
}
