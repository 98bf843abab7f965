package dev.medley.identity.passkeys;

import dev.medley.access.Caller;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.identity.passkeys.PasskeyVerifier.Shown;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInService;
import dev.medley.identity.signin.SignInService.Outcome;
import jakarta.inject.Singleton;

/** Signs in with a passkey alone, and proves again with one that it is you. */
@Singleton
public class PasskeySignInService {

    private final PasskeyVerifier passkeyVerifier;
    private final AccountRepository accountRepository;
    private final SignInService signInService;

    PasskeySignInService(
            PasskeyVerifier passkeyVerifier, AccountRepository accountRepository, SignInService signInService) {
        this.passkeyVerifier = passkeyVerifier;
        this.accountRepository = accountRepository;
        this.signInService = signInService;
    }

    /** Signs in; half way only, where the device did not make sure of its owner. */
    public Outcome signIn(PasskeyAssertion passkeyAssertion, SignInOrigin signInOrigin) {
        Shown shown = passkeyVerifier.take(Purpose.SIGN_IN, null, passkeyAssertion);
        Account account = accountRepository.find(shown.accountId()).orElseThrow();
        return signInService.enter(account, shown.methods(), signInOrigin, null);
    }

    /** Goes on with the caller's session as a new one. */
    public Outcome stepUp(Caller caller, PasskeyAssertion passkeyAssertion, SignInOrigin signInOrigin) {
        Shown shown = passkeyVerifier.take(Purpose.STEP_UP, caller.accountId(), passkeyAssertion);
        Account account = accountRepository.find(shown.accountId()).orElseThrow();
        return signInService.enter(account, shown.methods(), signInOrigin, caller.sessionId());
    }
}
