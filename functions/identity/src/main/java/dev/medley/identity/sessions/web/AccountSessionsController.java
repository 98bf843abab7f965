package dev.medley.identity.sessions.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.LiveSessionRepository;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/auth")
@Tag(name = "Sessions")
class AccountSessionsController {

    private final LiveSessionRepository liveSessionRepository;
    private final SessionEndService sessionEndService;
    private final PlaceLookup placeLookup;

    AccountSessionsController(
            LiveSessionRepository liveSessionRepository, SessionEndService sessionEndService, PlaceLookup placeLookup) {
        this.liveSessionRepository = liveSessionRepository;
        this.sessionEndService = sessionEndService;
        this.placeLookup = placeLookup;
    }

    @Get("/sessions")
    @Access("session:read:own")
    @Operation(operationId = "listSessions", summary = "Where the caller is signed in, newest first")
    @ApiResponse(responseCode = "200", description = "A page of sessions")
    PageView<SessionView> list(Caller caller, PageRequest page) {
        return PageView.of(
                liveSessionRepository.list(caller.accountId(), page),
                entry -> SessionView.of(entry, caller.sessionId(), placeLookup));
    }

    @Delete("/sessions/{id}")
    @Access(value = "session:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endSession",
            summary = "End one of the caller's sessions; its tokens stop working at once")
    @ApiResponse(responseCode = "204", description = "It has ended")
    @Problems("session-unknown")
    void end(UUID id, Caller caller) {
        sessionEndService.one(caller, id);
    }

    @Delete("/sessions{?includeCurrent}")
    @Access(value = "session:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSessions", summary = "End all of the caller's sessions but this one")
    @ApiResponse(responseCode = "204", description = "They have ended")
    void endOthers(
            Caller caller,
            @QueryValue(defaultValue = "false") @Parameter(description = "End this one too") boolean includeCurrent) {
        if (includeCurrent) {
            logoutAll(caller);
        } else {
            sessionEndService.others(caller);
        }
    }

    @Post("/logout-all")
    @Access(value = "session:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logoutAll", summary = "Sign out from all devices, this one included")
    @ApiResponse(responseCode = "204", description = "All sessions have ended")
    void logoutAll(Caller caller) {
        sessionEndService.all(caller.accountId(), "signed out from all devices");
    }
}
