package dev.medley.identity.signin;

import dev.medley.access.Proof;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.devices.DeviceRecognitionService;
import dev.medley.identity.devices.DeviceRecognitionService.RecognizedDevice;
import dev.medley.identity.sessions.IssuedTokens;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.SessionStarter;
import dev.medley.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Begins sessions for those who may come in, and warns where it is strange that they come. */
@Singleton
class SignInCompletion {

    private final SessionStarter sessionStarter;
    private final DeviceRecognitionService deviceRecognitionService;
    private final SignInHistoryRepository signInHistoryRepository;
    private final SignInAnnouncements signInAnnouncements;
    private final Clock clock;

    SignInCompletion(
            SessionStarter sessionStarter,
            DeviceRecognitionService deviceRecognitionService,
            SignInHistoryRepository signInHistoryRepository,
            SignInAnnouncements signInAnnouncements,
            Clock clock) {
        this.sessionStarter = sessionStarter;
        this.deviceRecognitionService = deviceRecognitionService;
        this.signInHistoryRepository = signInHistoryRepository;
        this.signInAnnouncements = signInAnnouncements;
        this.clock = clock;
    }

    /**
     * Begins a session in the caller's transaction. The history is read before this sign-in becomes part of it.
     *
     * @param provenAt when the last of the factors that the account has was shown
     */
    IssuedTokens complete(ProvenSignIn provenSignIn, Instant provenAt) {
        Account account = provenSignIn.account();
        Proof proof = new Proof(provenAt, provenSignIn.methods());
        Session session =
                new Session(Ids.next(clock), account.id(), provenSignIn.origin(), proof, null, clock.instant());
        sessionStarter.makeRoom(account, provenSignIn.replaces());
        SignInHistory history =
                signInHistoryRepository.find(account.id(), provenSignIn.origin().address());
        RecognizedDevice device =
                deviceRecognitionService.recognize(account.id(), provenSignIn.origin(), provenSignIn.replaces());
        IssuedTokens tokens = sessionStarter.start(session, account, device.id());
        signInAnnouncements.started(session);
        if (provenSignIn.replaces() == null) {
            signInAnnouncements.warn(session, history, device.isKnown());
        }
        return tokens.to(device.newToken());
    }
}
