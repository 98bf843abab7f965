package dev.medley.meals.plans.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.MealListingRepository;
import dev.medley.meals.listings.web.MealListingViews;
import dev.medley.meals.plans.MealPlanService;
import dev.medley.meals.plans.MealPlanService.FilledPlan;
import dev.medley.meals.plans.MealPlanService.PlanDetails;
import dev.medley.meals.plans.PlannedMeal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@Controller("/api/meal-plans")
@Tag(name = "Meal plans", description = "What one plans to eat, and what one has to buy for it")
class MealPlansController {

    private final MealPlanService service;
    private final MealListingRepository listings;
    private final MealListingViews views;

    MealPlansController(MealPlanService service, MealListingRepository listings, MealListingViews views) {
        this.service = service;
        this.listings = listings;
        this.views = views;
    }

    @Post
    @Access("meal:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createMealPlan", summary = "Begin a plan of up to 31 days")
    @ApiResponse(responseCode = "201", description = "The plan")
    @Problems("meal-plans-full")
    HttpResponse<MealPlanView> create(@Valid @Body NewMealPlan request, Caller caller) {
        FilledPlan plan =
                service.create(caller, new PlanDetails(request.name().strip(), request.startsOn(), request.days()));
        return HttpResponse.created(view(plan, caller), location(plan));
    }

    @Get
    @Access("meal:read:own")
    @Operation(operationId = "listMealPlans", summary = "One's plans, newest first")
    @ApiResponse(responseCode = "200", description = "A page of plans, without what is in them")
    PageView<MealPlanView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller, page), MealPlanView::inList);
    }

    @Get("/{id}")
    @Access("meal:read:own")
    @Operation(operationId = "readMealPlan", summary = "A plan with all that is in it")
    @ApiResponse(responseCode = "200", description = "The plan")
    @Problems("meal-plan-unknown")
    HttpResponse<MealPlanView> read(UUID id, Caller caller) {
        return answer(service.find(caller, id), caller);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("meal:write:own")
    @Operation(operationId = "changeMealPlan", summary = "Change the name or the days of a plan")
    @ApiResponse(responseCode = "200", description = "The plan")
    @Problems({"meal-plan-day", "meal-plan-unknown"})
    HttpResponse<MealPlanView> change(UUID id, @Valid @Body MealPlanPatch patch, IfMatch ifMatch, Caller caller) {
        return answer(service.change(caller, id, patch::applyTo, ifMatch), caller);
    }

    @Delete("/{id}")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteMealPlan", summary = "Delete a plan with its shopping list")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("meal-plan-unknown")
    void delete(UUID id, IfMatch ifMatch, Caller caller) {
        service.remove(caller, id, ifMatch);
    }

    @Post("/{id}/entries")
    @Access("meal:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "planMeal", summary = "Plan a meal that one may read for a day")
    @ApiResponse(responseCode = "201", description = "The plan")
    @Problems({"meal-plan-day", "meal-plan-full", "meal-plan-unknown", "meal-unknown"})
    HttpResponse<MealPlanView> add(UUID id, @Valid @Body PlannedMealRequest request, Caller caller) {
        FilledPlan plan = service.keepEntry(caller, id, null, request.toDetails());
        return HttpResponse.created(view(plan, caller), location(plan));
    }

    @Put("/{id}/entries/{entryId}")
    @Access("meal:write:own")
    @Operation(operationId = "replacePlannedMeal", summary = "Plan something else in the place of a planned meal")
    @ApiResponse(responseCode = "200", description = "The plan")
    @Problems({"meal-plan-day", "meal-plan-entry-unknown", "meal-plan-unknown", "meal-unknown"})
    HttpResponse<MealPlanView> replace(UUID id, UUID entryId, @Valid @Body PlannedMealRequest request, Caller caller) {
        return answer(service.keepEntry(caller, id, entryId, request.toDetails()), caller);
    }

    @Delete("/{id}/entries/{entryId}")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePlannedMeal", summary = "Take a meal out of a plan")
    @ApiResponse(responseCode = "204", description = "It is not planned any more")
    @Problems({"meal-plan-entry-unknown", "meal-plan-unknown"})
    void remove(UUID id, UUID entryId, Caller caller) {
        service.removeEntry(caller, id, entryId);
    }

    private static URI location(FilledPlan plan) {
        return URI.create("/api/meal-plans/" + plan.plan().id());
    }

    private HttpResponse<MealPlanView> answer(FilledPlan plan, Caller caller) {
        return VersionedResponse.of(view(plan, caller), plan.plan().version());
    }

    private MealPlanView view(FilledPlan plan, Caller caller) {
        List<MealListing> found = listings.find(
                caller.accountId(),
                plan.entries().stream().map(PlannedMeal::mealId).distinct().toList());
        return MealPlanView.of(plan, found.stream().collect(Collectors.toMap(MealListing::id, views.of(found))));
    }
}
