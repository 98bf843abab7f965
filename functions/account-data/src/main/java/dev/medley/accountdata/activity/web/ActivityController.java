package dev.medley.accountdata.activity.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.accountdata.activity.ActivityRepository;
import dev.medley.http.PageView;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/users/me")
@Tag(name = "Activity", description = "What the caller did")
class ActivityController {

    private final ActivityRepository activityRepository;

    ActivityController(ActivityRepository activityRepository) {
        this.activityRepository = activityRepository;
    }

    @Get("/statistics")
    @Access("activity:read:own")
    @Operation(operationId = "myStatistics", summary = "What the caller did, counted")
    @ApiResponse(responseCode = "200", description = "The counts; a moment behind what they count")
    StatisticsView statistics(Caller caller) {
        return StatisticsView.of(activityRepository.statistics(caller.accountId()));
    }

    @Get("/activity")
    @Access("activity:read:own")
    @Operation(operationId = "myActivity", summary = "What the caller did, newest first")
    @ApiResponse(responseCode = "200", description = "A page of activity")
    PageView<ActivityView> activity(Caller caller, PageRequest page) {
        return PageView.of(activityRepository.list(caller.accountId(), page), ActivityView::of);
    }
}
