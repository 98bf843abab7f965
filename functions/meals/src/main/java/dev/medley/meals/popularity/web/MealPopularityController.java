package dev.medley.meals.popularity.web;

import dev.medley.access.Access;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.meals.popularity.PopularityRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/meals")
@Tag(name = "Meal popularity", description = "Views, favourites, ratings and orders of meals")
class MealPopularityController {

    private static final Permission READS_ALL = Permission.of("meal:read:all");
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final PopularityRepository repository;
    private final Clock clock;

    MealPopularityController(PopularityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Get("/popularity{?from,to,scope}")
    @Access("meal:read:own")
    @Operation(
            operationId = "readMealPopularity",
            summary = "How popular meals were in a time, the most popular first",
            description =
                    "One's own; with scope=all those of everybody, which takes meal:read:all. Views are kept for half a "
                            + "year. What nobody did anything with is left out.")
    @ApiResponse(responseCode = "200", description = "A page of meals")
    @Problems("period-invalid")
    PageView<MealPopularityView> read(
            @Nullable @QueryValue @Parameter(description = "30 days before the end unless said otherwise") Instant from,
            @Nullable @QueryValue @Parameter(description = "Now unless said otherwise") Instant to,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = "own|all")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"own", "all"}))
                    String scope,
            PageRequest page,
            Caller caller) {
        Instant end = to == null ? clock.instant().plusSeconds(1) : to;
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Refusal.invalid(
                    "period-invalid", "/from", "The time begins before it ends, and has 366 days at most.");
        }
        UUID authorId = caller.accountId();
        if ("all".equals(scope)) {
            if (!caller.may(READS_ALL)) {
                throw Authority.permissionMissing(READS_ALL.toString());
            }
            authorId = null;
        }
        return PageView.of(repository.list(authorId, begin, end, page), MealPopularityView::of);
    }
}
