package dev.medley.realtime.connections;

import dev.medley.realtime.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connections. Deleting one deletes its subscriptions. */
public interface ConnectionRepository {

    /** Adds one, in a transaction; false where the account has as many as it may. */
    boolean add(String id, Ticket ticket, Instant now, int most);

    /** Notes that one said something; empty where it is unknown, or its rights have changed. */
    Optional<Connection> hear(String id, Instant now);

    void delete(String id);

    /** Deletes those whose session ended or whose account changed, of one account or of all; their ids. */
    List<String> deleteRevoked(@Nullable UUID accountId);

    /** Deletes those that belong to this session or API key; their ids. */
    List<String> deleteOfSession(UUID sessionId);

    /** Deletes those that said nothing since; their ids. */
    List<String> deleteSilent(Instant since);
}
