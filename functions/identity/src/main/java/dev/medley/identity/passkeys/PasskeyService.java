package dev.medley.identity.passkeys;

import dev.medley.access.Caller;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.SignInMethods;
import dev.medley.identity.factors.FactorEnrolmentService;
import dev.medley.identity.factors.FactorKind;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lists, names and removes passkeys. */
@Singleton
public class PasskeyService {

    private final AccountRepository accountRepository;
    private final PasskeyRepository passkeyRepository;
    private final FactorEnrolmentService factorEnrolmentService;
    private final SignInMethods signInMethods;

    PasskeyService(
            AccountRepository accountRepository,
            PasskeyRepository passkeyRepository,
            FactorEnrolmentService factorEnrolmentService,
            SignInMethods signInMethods) {
        this.accountRepository = accountRepository;
        this.passkeyRepository = passkeyRepository;
        this.factorEnrolmentService = factorEnrolmentService;
        this.signInMethods = signInMethods;
    }

    public List<Passkey> list(UUID accountId) {
        return passkeyRepository.list(accountId);
    }

    public Passkey rename(UUID accountId, UUID id, String name) {
        return passkeyRepository.rename(accountId, id, name).orElseThrow(PasskeyService::unknown);
    }

    /** Removes a passkey, unless nothing else opens the account. */
    @Transactional
    public void remove(Caller caller, UUID id) {
        UUID accountId = caller.accountId();
        var _ = accountRepository.hold(accountId);
        Passkey removed = passkeyRepository.remove(accountId, id).orElseThrow(PasskeyService::unknown);
        boolean last = passkeyRepository.list(accountId).isEmpty();
        factorEnrolmentService.removed(caller, FactorKind.PASSKEY, id, removed.name(), last);
        signInMethods.requireOne(accountId);
    }

    private static Refusal unknown() {
        return Refusal.notFound("passkey-unknown", "There is no such passkey.");
    }
}
