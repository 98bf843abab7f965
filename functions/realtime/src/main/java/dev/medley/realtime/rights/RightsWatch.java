package dev.medley.realtime.rights;

import dev.medley.realtime.connections.ConnectionRepository;
import dev.medley.realtime.tickets.TicketService;
import dev.medley.sockets.SocketClient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Ends connections whose session is over or whose account's rights have changed: their clients come back with what is left. */
@Singleton
public class RightsWatch {

    /** Longer than API Gateway lets a connection be silent. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(11);

    private final TicketService tickets;
    private final ConnectionRepository connections;
    private final SocketClient client;
    private final Clock clock;

    RightsWatch(TicketService tickets, ConnectionRepository connections, SocketClient client, Clock clock) {
        this.tickets = tickets;
        this.connections = connections;
        this.client = client;
        this.clock = clock;
    }

    /** Something happened that may have changed what an account may do. */
    public void check(UUID accountId) {
        end(connections.deleteRevoked(accountId));
    }

    /** A session, or an API key, is over, or is good for something else. */
    public void endSession(UUID sessionId) {
        tickets.withdraw(sessionId);
        end(connections.deleteOfSession(sessionId));
    }

    /** Looks at all of them, and at those that nothing is heard of. */
    public void checkAll() {
        end(connections.deleteRevoked(null));
        end(connections.deleteSilent(clock.instant().minus(LONGEST_SILENCE)));
    }

    private void end(List<String> ids) {
        ids.forEach(client::end);
    }
}
