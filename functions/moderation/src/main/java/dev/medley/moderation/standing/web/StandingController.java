package dev.medley.moderation.standing.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.Problems;
import dev.medley.moderation.standing.AccountStanding;
import dev.medley.moderation.standing.StandingRepository;
import dev.medley.moderation.standing.StandingService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;

@Controller("/api/moderation")
@Tag(name = "Account standing", description = "Trust, strikes and sanctions")
class StandingController {

    private static final int LATEST = 50;

    private final StandingService service;
    private final StandingRepository repository;
    private final Clock clock;

    StandingController(StandingService service, StandingRepository repository, Clock clock) {
        this.service = service;
        this.repository = repository;
        this.clock = clock;
    }

    @Get("/standing")
    @Access("standing:read:own")
    @Operation(operationId = "readStanding", summary = "How one's own account stands")
    @ApiResponse(responseCode = "200", description = "Trust, strikes and sanctions")
    StandingView own(Caller caller) {
        return view(service.find(caller.accountId()));
    }

    @Get("/accounts/{id}")
    @Access("moderation:read:all")
    @Operation(
            operationId = "readWatchedAccount",
            summary = "How an account stands and behaves",
            description = "An account that never wrote or reported anything stands as a new one does.")
    @ApiResponse(responseCode = "200", description = "Standing, speed, and how much its reports count")
    WatchedAccountView read(UUID id) {
        AccountStanding standing = service.find(id);
        return WatchedAccountView.of(
                view(standing),
                standing.reportWeight(),
                repository.speed(id, clock.instant()),
                standing.writing().firstAt(),
                standing.writing().lastAt());
    }

    @Delete("/sanctions/{id}")
    @Access("moderation:decide:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftSanction", summary = "Take a sanction back before its time")
    @ApiResponse(responseCode = "204", description = "It is over")
    @Problems({"sanction-over", "sanction-unknown"})
    void lift(UUID id, AuditContext context) {
        service.lift(context, id);
    }

    private StandingView view(AccountStanding standing) {
        return StandingView.of(
                standing,
                repository.strikes(standing.accountId(), LATEST),
                repository.sanctions(standing.accountId(), LATEST));
    }
}
