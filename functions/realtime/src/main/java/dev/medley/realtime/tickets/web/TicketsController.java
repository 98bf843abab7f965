package dev.medley.realtime.tickets.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.realtime.tickets.TicketService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/realtime/tickets")
@Tag(name = "Realtime", description = "What happens, told as it happens")
class TicketsController {

    private final TicketService service;

    TicketsController(TicketService service) {
        this.service = service;
    }

    @Post
    @Access("realtime:connect:own")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createRealtimeTicket",
            summary = "A ticket that opens a WebSocket, once, within 30 seconds",
            description = "The connection may do what the caller may, and ends when the caller's rights change.")
    @ApiResponse(responseCode = "201", description = "The ticket, and where to connect")
    @Problems("owner-required")
    HttpResponse<TicketView> create(Caller caller) {
        return HttpResponse.created(TicketView.of(service.issue(caller))).header("Cache-Control", "no-store");
    }
}
