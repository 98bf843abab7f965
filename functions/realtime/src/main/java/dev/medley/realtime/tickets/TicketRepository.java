package dev.medley.realtime.tickets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tickets, known by their digests. */
public interface TicketRepository {

    void add(byte[] hash, Ticket ticket);

    /** Takes a ticket away and says whose it was; empty where it is unknown, used, over, or what it stands on is gone. */
    Optional<Ticket> take(byte[] hash, Instant now);

    void deleteOfSession(UUID sessionId);

    void deleteExpired(Instant now);
}
