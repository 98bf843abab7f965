package dev.medley.identity.signin;

import dev.medley.access.Proof;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.devices.DeviceRecognitionService;
import dev.medley.identity.sessions.LiveSessionRepository;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.SignInThrottle;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides, in the transaction that begins a session, whether somebody who has proven something may come in. */
@Singleton
class SignInAdmission {

    private final AccountRepository accountRepository;
    private final LiveSessionRepository liveSessionRepository;
    private final DeviceRecognitionService deviceRecognitionService;
    private final SignInThrottle signInThrottle;
    private final Clock clock;

    SignInAdmission(
            AccountRepository accountRepository,
            LiveSessionRepository liveSessionRepository,
            DeviceRecognitionService deviceRecognitionService,
            SignInThrottle signInThrottle,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.liveSessionRepository = liveSessionRepository;
        this.deviceRecognitionService = deviceRecognitionService;
        this.signInThrottle = signInThrottle;
        this.clock = clock;
    }

    /**
     * Holds the account and looks at it again: between the proof and now its password may be another, its sessions may have
     * been ended, or it may be suspended.
     *
     * @return the sign-in with the account as it is now
     */
    ProvenSignIn admit(ProvenSignIn provenSignIn) {
        Account proven = provenSignIn.account();
        Account account = accountRepository.holdToEnter(proven.id()).orElseThrow(SignInAdmission::revoked);
        Refusal refusal = refusal(account, provenSignIn);
        if (refusal != null) {
            signInThrottle.passed(provenSignIn.attempt(), SignInAttempt.Outcome.REFUSED, List.of());
            throw refusal;
        }
        return provenSignIn.with(account);
    }

    /** When the last of the factors that the account has was shown; empty where one is still to come. */
    Optional<Instant> shownInFull(ProvenSignIn provenSignIn) {
        if (provenSignIn.account().factors().isEmpty() || provenSignIn.methods().contains(Proof.TWO_FACTORS)) {
            return Optional.of(clock.instant());
        }
        // Proof is as old as its oldest part: a trusted device opens nothing that asks for a fresh one.
        return provenSignIn.replaces() == null
                ? deviceRecognitionService.trustedSince(provenSignIn.account().id(), provenSignIn.origin())
                : Optional.empty();
    }

    private @Nullable Refusal refusal(Account account, ProvenSignIn provenSignIn) {
        if (account.isSuspended()) {
            return new Refusal(Refusal.Kind.FORBIDDEN, "account-suspended", "This account is suspended.");
        }
        if (account.revocations() != provenSignIn.account().revocations() || hasEnded(provenSignIn)) {
            return revoked();
        }
        return account.isVerified()
                ? null
                : new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "email-unverified",
                        "Confirm your address with the mail that we sent first.");
    }

    /** Whether it goes on with a session that has ended. */
    private boolean hasEnded(ProvenSignIn provenSignIn) {
        UUID replaced = provenSignIn.replaces();
        return replaced != null
                && !liveSessionRepository.holdLive(provenSignIn.account().id(), replaced, clock.instant());
    }

    private static Refusal revoked() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "sign-in-revoked",
                "The account's password or its sessions changed while you signed in. Sign in again.");
    }
}
