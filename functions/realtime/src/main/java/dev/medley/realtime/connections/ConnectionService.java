package dev.medley.realtime.connections;

import dev.medley.access.Permission;
import dev.medley.access.RevocationCache;
import dev.medley.kernel.Refusal;
import dev.medley.realtime.RealtimeSettings;
import dev.medley.realtime.channels.Follower;
import dev.medley.realtime.tickets.Ticket;
import dev.medley.realtime.tickets.TicketService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Connections begin, say something, and end. */
@Singleton
public class ConnectionService {

    private final TicketService tickets;
    private final ConnectionRepository repository;
    private final RevocationCache revocationCache;
    private final RealtimeSettings settings;
    private final Clock clock;

    ConnectionService(
            TicketService tickets,
            ConnectionRepository repository,
            RevocationCache revocationCache,
            RealtimeSettings settings,
            Clock clock) {
        this.tickets = tickets;
        this.repository = repository;
        this.revocationCache = revocationCache;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a connection.
     *
     * @throws Refusal {@code ticket-invalid}, {@code too-many-connections}
     */
    @Transactional
    public void connect(String connectionId, String ticketText) {
        Ticket ticket = tickets.redeem(ticketText);
        if (!repository.add(connectionId, ticket, clock.instant(), settings.connectionsPerAccount())) {
            throw Refusal.throttled(
                    "too-many-connections",
                    "An account has at most " + settings.connectionsPerAccount() + " connections.",
                    Duration.ofMinutes(1));
        }
    }

    /** Who says something; empty where the connection is to end. */
    public Optional<Connection> hear(String connectionId) {
        return repository.hear(connectionId, clock.instant());
    }

    /** What a connection may do now: what its ticket allowed, as far as its roles still do. */
    public Follower follower(Connection connection) {
        return new Follower(
                connection.accountId(), connection.roles(), allowed(connection.roles(), connection.permissions()));
    }

    /** Of what a ticket allowed, what these roles still allow. */
    public Set<Permission> allowed(Set<String> roles, Set<Permission> permissions) {
        Set<Permission> current = revocationCache.permissions(roles);
        return permissions.stream()
                .filter(permission -> Permission.covered(current, permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    public void disconnect(String connectionId) {
        repository.delete(connectionId);
    }
}
