package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.identity.passkeys.ShowingPasskeys.Shown;
import dev.medley.identity.sessions.Entering;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Origin;
import dev.medley.security.Caller;
import jakarta.inject.Singleton;

/** Signs in with a passkey alone, and proves again with one that it is you. */
@Singleton
public class EnteringByPasskey {

    private final ShowingPasskeys showing;
    private final Accounts accounts;
    private final Entering entering;

    EnteringByPasskey(ShowingPasskeys showing, Accounts accounts, Entering entering) {
        this.showing = showing;
        this.accounts = accounts;
        this.entering = entering;
    }

    /** Signs in; half way only, where the device did not make sure of its owner. */
    public Outcome signIn(Assertion assertion, Origin origin) {
        Shown shown = showing.take(Purpose.SIGN_IN, null, assertion);
        Account account = accounts.find(shown.accountId()).orElseThrow();
        return entering.enter(account, shown.methods(), origin, null);
    }

    /** Goes on with the caller's session as a new one. */
    public Outcome stepUp(Caller caller, Assertion assertion, Origin origin) {
        Shown shown = showing.take(Purpose.STEP_UP, caller.accountId(), assertion);
        Account account = accounts.find(shown.accountId()).orElseThrow();
        return entering.enter(account, shown.methods(), origin, caller.sessionId());
    }
}
