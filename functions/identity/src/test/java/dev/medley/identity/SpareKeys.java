package dev.medley.identity;

import dev.medley.identity.social.OtherWayIn;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Another way into the accounts that a test says. */
@Singleton
class SpareKeys implements OtherWayIn {

    static final Set<UUID> ACCOUNTS = ConcurrentHashMap.newKeySet();

    @Override
    public boolean opens(UUID accountId) {
        return ACCOUNTS.contains(accountId);
    }
}
