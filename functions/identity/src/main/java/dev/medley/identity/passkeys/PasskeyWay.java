package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.WayIn;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Passkeys open accounts. */
@Singleton
class PasskeyWay implements WayIn {

    private final Passkeys passkeys;

    PasskeyWay(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public boolean leadsInto(UUID accountId) {
        return passkeys.list(accountId).stream().anyMatch(passkey -> !passkey.isBlocked());
    }
}
