package dev.medley.moderation.numbers.web;

import dev.medley.access.Access;
import dev.medley.moderation.numbers.NumberRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

@Controller("/api/moderation")
@Tag(name = "Moderation desk")
class NumbersController {

    private static final int MONTHS = 24;

    private final NumberRepository repository;
    private final Clock clock;

    NumbersController(NumberRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Get("/dashboard{?days}")
    @Access("moderation:read:all")
    @Operation(
            operationId = "readModerationDashboard",
            summary = "How the desk does: what waits, what is late, what was decided and how fast")
    @ApiResponse(responseCode = "200", description = "The numbers")
    ModerationDashboardView dashboard(@QueryValue(defaultValue = "7") @Min(1) @Max(366) int days) {
        Instant now = clock.instant();
        return ModerationDashboardView.of(repository.desk(now.minus(Duration.ofDays(days)), now), days);
    }

    @Get("/transparency")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "readTransparency",
            summary = "What moderators did in the last 24 months, for everybody",
            description = "Months in UTC. Numbers from 1 to 4 are left out.")
    @ApiResponse(responseCode = "200", description = "By month, oldest first; months without anything are left out")
    TransparencyView transparency() {
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        return TransparencyView.of(repository.months(month.minusMonths(MONTHS - 1)));
    }
}
