package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.SessionRepository.Arrival;
import dev.medley.identity.sessions.SessionRepository.Beginning;
import dev.medley.identity.sessions.SessionRepository.NewDevice;
import dev.medley.kernel.Ids;
import dev.medley.security.Proof;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins sessions for those who may come in, and warns where it is strange that they come. */
@Singleton
class SessionStarter {

    private final SessionRepository sessionRepository;
    private final AccessTokenIssuer accessTokenIssuer;
    private final SessionSettings settings;
    private final SessionAnnouncements log;
    private final Clock clock;

    SessionStarter(
            SessionRepository sessionRepository,
            AccessTokenIssuer accessTokenIssuer,
            SessionSettings settings,
            SessionAnnouncements log,
            Clock clock) {
        this.sessionRepository = sessionRepository;
        this.accessTokenIssuer = accessTokenIssuer;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** Since when the device that somebody comes with may leave out the second factor; empty where it may not. */
    Optional<Instant> trustedSince(ProvenSignIn provenSignIn) {
        byte[] device = provenSignIn.origin().deviceHash();
        Instant earliest = clock.instant().minus(settings.trust());
        return device == null
                ? Optional.empty()
                : sessionRepository.trustedSince(provenSignIn.account().id(), device, earliest);
    }

    /**
     * Begins a session.
     *
     * @param provenAt when the last of the factors that the account has was shown
     */
    IssuedTokens begin(ProvenSignIn provenSignIn, Instant provenAt) {
        Account account = provenSignIn.account();
        Instant now = clock.instant();
        Proof proof = new Proof(provenAt, provenSignIn.methods());
        Session session = new Session(Ids.next(clock), account.id(), provenSignIn.origin(), proof, null, now);
        SecretToken refreshToken = SecretToken.random();
        NewDevice device = new NewDevice(Ids.next(clock), SecretToken.random());
        Beginning beginning = new Beginning(
                session,
                provenSignIn.attempt(),
                refreshToken,
                now.plus(settings.idle()),
                settings.mostFor(account.roles()) - 1,
                provenSignIn.replaces(),
                device);
        Arrival arrival = sessionRepository.begin(beginning);
        log.started(beginning, arrival);
        TokenSubject tokenSubject = new TokenSubject(
                account.id(), session.id(), account.roles(), account.authorizationVersion(), proof, null);
        IssuedTokens issuedTokens = accessTokenIssuer.tokens(tokenSubject, refreshToken);
        return arrival.deviceKnown() ? issuedTokens : issuedTokens.to(device.token());
    }
}
