package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Entrance.Arrival;
import dev.medley.identity.sessions.Entrance.Beginning;
import dev.medley.identity.sessions.Entrance.NewDevice;
import dev.medley.kernel.Ids;
import dev.medley.security.Proof;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins sessions for those who may come in, and warns where it is strange that they come. */
@Singleton
class Beginnings {

    private final Entrance entrance;
    private final Issuing issuing;
    private final SessionSettings settings;
    private final SessionLog log;
    private final Clock clock;

    Beginnings(Entrance entrance, Issuing issuing, SessionSettings settings, SessionLog log, Clock clock) {
        this.entrance = entrance;
        this.issuing = issuing;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** Since when the device that somebody comes with may leave out the second factor; empty where it may not. */
    Optional<Instant> trustedSince(Entry entry) {
        byte[] device = entry.origin().deviceHash();
        Instant earliest = clock.instant().minus(settings.trust());
        return device == null
                ? Optional.empty()
                : entrance.trustedSince(entry.account().id(), device, earliest);
    }

    /**
     * Begins a session.
     *
     * @param provenAt when the last of the factors that the account has was shown
     */
    Tokens begin(Entry entry, Instant provenAt) {
        Account account = entry.account();
        Instant now = clock.instant();
        Proof proof = new Proof(provenAt, entry.methods());
        Session session = new Session(Ids.next(clock), account.id(), entry.origin(), proof, null, now);
        SecretToken refreshToken = SecretToken.random();
        NewDevice device = new NewDevice(Ids.next(clock), SecretToken.random());
        Beginning beginning = new Beginning(
                session,
                entry.attempt(),
                refreshToken,
                now.plus(settings.idle()),
                settings.mostFor(account.roles()) - 1,
                entry.replaces(),
                device,
                entry.shared(),
                log.starting(session));
        Arrival arrival = entrance.begin(beginning);
        log.started(beginning, arrival);
        Holder holder =
                new Holder(account.id(), session.id(), account.roles(), account.authorizationVersion(), proof, null);
        Tokens tokens = issuing.tokens(holder, refreshToken);
        return arrival.deviceKnown() ? tokens : tokens.to(device.token());
    }
}
