package dev.medley.realtime.tickets.web;

import dev.medley.realtime.tickets.IssuedTicket;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Serdeable
@Schema(name = "RealtimeTicket")
record TicketView(
        @Schema(description = "Opens one connection, once") String ticket,

        @Schema(description = "Where to connect, the ticket included")
        String url,

        Instant expiresAt) {

    static TicketView of(IssuedTicket issued) {
        return new TicketView(issued.ticket(), issued.url(), issued.expiresAt());
    }
}
