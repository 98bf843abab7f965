package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Begins ceremonies, whatever they are for. */
@Singleton
public class OfferingPasskeys {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final HoldingCeremonies ceremonies;
    private final RelyingParty relyingParty;
    private final UserHandles userHandles;

    OfferingPasskeys(
            Accounts accounts,
            Passkeys passkeys,
            HoldingCeremonies ceremonies,
            RelyingParty relyingParty,
            UserHandles userHandles) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.relyingParty = relyingParty;
        this.userHandles = userHandles;
    }

    /** For a new passkey. */
    public Options.Creation forRegistration(UUID accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        List<Credential> known =
                passkeys.list(accountId).stream().map(Passkey::credential).toList();
        if (known.size() >= Passkey.MOST) {
            throw AddingPasskeys.tooMany();
        }
        return new Options.Creation(
                ceremonies.begin(Purpose.REGISTRATION, accountId),
                relyingParty.id(),
                account,
                userHandles.of(accountId),
                known);
    }

    /** For somebody who has not said who they are. */
    public Options.Request forSignIn() {
        return new Options.Request(ceremonies.begin(Purpose.SIGN_IN, null), relyingParty.id(), List.of());
    }

    /** For somebody who has, with one of their passkeys. */
    public Options.Request forOwner(Purpose purpose, UUID accountId) {
        List<Credential> known = passkeys.list(accountId).stream()
                .filter(passkey -> !passkey.isBlocked())
                .map(Passkey::credential)
                .toList();
        if (known.isEmpty()) {
            throw Refusal.conflict("passkey-none", "This account has no passkey that can be used.");
        }
        return new Options.Request(ceremonies.begin(purpose, accountId), relyingParty.id(), known);
    }
}
