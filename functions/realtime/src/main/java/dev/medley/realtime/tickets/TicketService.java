package dev.medley.realtime.tickets;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** Issues tickets and takes them back. */
@Singleton
public class TicketService {

    static final Duration LIFETIME = Duration.ofSeconds(30);

    /** How late a function may notice that a token is void by now, and a little more for clocks that differ. */
    private static final Duration LATENESS = Duration.ofSeconds(2);

    private static final int BYTES = 32;

    private final TicketRepository repository;
    private final String url;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TicketService(TicketRepository repository, Settings settings, SocketSettings socketSettings, Clock clock) {
        this.repository = repository;
        this.url = socketSettings.address(settings);
        this.clock = clock;
    }

    /**
     * Issues one.
     *
     * @throws Refusal {@code owner-required}: a connection outlives the look at who impersonates whom
     */
    public IssuedTicket issue(Caller caller) {
        caller.requireOwner();
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String text = Base64Url.encode(secret);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(LIFETIME);
        repository.add(
                Digests.sha256(text),
                new Ticket(
                        caller.accountId(),
                        caller.sessionId(),
                        caller.roles(),
                        caller.permissions().stream().map(Permission::toString).collect(Collectors.toUnmodifiableSet()),
                        now.minus(LATENESS),
                        expiresAt));
        return new IssuedTicket(text, url + "?ticket=" + text, expiresAt);
    }

    /** Withdraws what a session or an API key asked for. */
    public void withdraw(UUID sessionId) {
        repository.deleteOfSession(sessionId);
    }

    /**
     * Takes one back.
     *
     * @throws Refusal {@code ticket-invalid}
     */
    public Ticket redeem(String text) {
        return repository
                .take(Digests.sha256(text), clock.instant())
                .orElseThrow(
                        () -> new Refusal(
                                Refusal.Kind.UNAUTHENTICATED,
                                "ticket-invalid",
                                "The ticket is unknown, used, over or revoked. Get another one with POST /api/realtime/tickets."));
    }
}
