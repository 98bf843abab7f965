package dev.medley.identity.factors;

import dev.medley.access.Caller;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Enrols an authenticator app in two steps, so that nobody is locked out by an app that never took the secret. */
@Singleton
public class TotpEnrolmentService {

    static final String NAME = "authenticator app";

    /** How long a secret that was shown waits for its first code. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final AccountRepository accountRepository;
    private final TotpRepository totpRepository;
    private final FactorEnrolmentService factorEnrolmentService;
    private final TotpCodeMatcher codes;
    private final Clock clock;

    TotpEnrolmentService(
            AccountRepository accountRepository,
            TotpRepository totpRepository,
            FactorEnrolmentService factorEnrolmentService,
            TotpCodeMatcher codes,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.totpRepository = totpRepository;
        this.factorEnrolmentService = factorEnrolmentService;
        this.codes = codes;
        this.clock = clock;
    }

    /** Makes a secret for an app. */
    public TotpSecret start(UUID accountId) {
        TotpSecret secret =
                TotpSecret.of(accountRepository.find(accountId).orElseThrow().email());
        if (!totpRepository.start(accountId, codes.seal(secret), clock.instant())) {
            throw Refusal.conflict("totp-enrolled", "An authenticator app is enrolled; remove it first.");
        }
        return secret;
    }

    /** Enrols the app that shows this code; answers the recovery codes where the account had none. */
    @Transactional
    public List<RecoveryCode> confirm(Caller caller, String code) {
        UUID accountId = caller.accountId();
        byte[] sealed = totpRepository
                .findStarted(accountId, clock.instant().minus(PATIENCE))
                .orElseThrow(TotpEnrolmentService::notStarted);
        long step = codes.match(sealed, code)
                .orElseThrow(
                        () -> Refusal.invalid("code-wrong", "/code", "This is not the code of the app right now."));
        if (!totpRepository.confirm(accountId, step, clock.instant())) {
            throw notStarted();
        }
        return factorEnrolmentService.added(caller, FactorKind.TOTP, accountId, NAME);
    }

    @Transactional
    public void remove(Caller caller) {
        UUID accountId = caller.accountId();
        if (!totpRepository.remove(accountId)) {
            throw Refusal.notFound("totp-unknown", "No authenticator app is enrolled.");
        }
        factorEnrolmentService.removed(caller, FactorKind.TOTP, accountId, NAME, true);
    }

    private static Refusal notStarted() {
        return Refusal.conflict(
                "totp-not-started", "Ask for a secret first; it waits a quarter of an hour for its code.");
    }
}
