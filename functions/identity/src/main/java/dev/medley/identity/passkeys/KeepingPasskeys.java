package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.WaysIn;
import dev.medley.identity.factors.Enrolling;
import dev.medley.identity.factors.FactorKind;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lists, names and removes passkeys. */
@Singleton
public class KeepingPasskeys {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Enrolling enrolling;
    private final WaysIn waysIn;

    KeepingPasskeys(Accounts accounts, Passkeys passkeys, Enrolling enrolling, WaysIn waysIn) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.enrolling = enrolling;
        this.waysIn = waysIn;
    }

    public List<Passkey> list(UUID accountId) {
        return passkeys.list(accountId);
    }

    public Passkey rename(UUID accountId, UUID id, String name) {
        return passkeys.rename(accountId, id, name).orElseThrow(KeepingPasskeys::unknown);
    }

    /** Removes a passkey, unless nothing else opens the account. */
    @Transactional
    public void remove(UUID accountId, UUID id) {
        var _ = accounts.hold(accountId);
        Passkey removed = passkeys.remove(accountId, id).orElseThrow(KeepingPasskeys::unknown);
        boolean last = passkeys.list(accountId).isEmpty();
        enrolling.removed(accountId, FactorKind.PASSKEY, id, removed.name(), last);
        waysIn.requireOne(accountId);
    }

    private static Refusal unknown() {
        return Refusal.notFound("passkey-unknown", "There is no such passkey.");
    }
}
