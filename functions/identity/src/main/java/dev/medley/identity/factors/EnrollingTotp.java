package dev.medley.identity.factors;

import dev.medley.identity.accounts.Accounts;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Enrols an authenticator app in two steps, so that nobody is locked out by an app that never took the secret. */
@Singleton
public class EnrollingTotp {

    private static final String NAME = "authenticator app";

    /** How long a secret that was shown waits for its first code. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Totps totps;
    private final Enrolling enrolling;
    private final TotpCodes codes;
    private final Clock clock;

    EnrollingTotp(Accounts accounts, Totps totps, Enrolling enrolling, TotpCodes codes, Clock clock) {
        this.accounts = accounts;
        this.totps = totps;
        this.enrolling = enrolling;
        this.codes = codes;
        this.clock = clock;
    }

    /** Makes a secret for an app. */
    public TotpSecret start(UUID accountId) {
        TotpSecret secret = TotpSecret.of(accounts.find(accountId).orElseThrow().email());
        if (!totps.start(accountId, codes.seal(secret), clock.instant())) {
            throw Refusal.conflict("totp-enrolled", "An authenticator app is enrolled; remove it first.");
        }
        return secret;
    }

    /** Enrols the app that shows this code; answers the recovery codes where the account had none. */
    @Transactional
    public List<RecoveryCode> confirm(UUID accountId, String code) {
        byte[] sealed =
                totps.findStarted(accountId, clock.instant().minus(PATIENCE)).orElseThrow(EnrollingTotp::notStarted);
        long step = codes.match(sealed, code)
                .orElseThrow(
                        () -> Refusal.invalid("code-wrong", "/code", "This is not the code of the app right now."));
        if (!totps.confirm(accountId, step, clock.instant())) {
            throw notStarted();
        }
        return enrolling.added(accountId, FactorKind.TOTP, accountId, NAME);
    }

    @Transactional
    public void remove(UUID accountId) {
        if (!totps.remove(accountId)) {
            throw Refusal.notFound("totp-unknown", "No authenticator app is enrolled.");
        }
        enrolling.removed(accountId, FactorKind.TOTP, accountId, NAME, true);
    }

    private static Refusal notStarted() {
        return Refusal.conflict(
                "totp-not-started", "Ask for a secret first; it waits a quarter of an hour for its code.");
    }
}
