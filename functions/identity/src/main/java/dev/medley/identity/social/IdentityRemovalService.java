package dev.medley.identity.social;

import dev.medley.access.Caller;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.ProviderUnlinked;
import dev.medley.identity.accounts.SignInMethods;
import dev.medley.identity.sessions.LiveSessionCheck;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes identities out of accounts, though never the last way into one. */
@Singleton
class IdentityRemovalService {

    private final ProviderIdentityRepository identities;
    private final SignInMethods signInMethods;
    private final LiveSessionCheck liveSessionCheck;
    private final Outbox outbox;

    IdentityRemovalService(
            ProviderIdentityRepository identities,
            SignInMethods signInMethods,
            LiveSessionCheck liveSessionCheck,
            Outbox outbox) {
        this.identities = identities;
        this.signInMethods = signInMethods;
        this.liveSessionCheck = liveSessionCheck;
        this.outbox = outbox;
    }

    /** Holds the account, and asks again whether the caller's session lives, as everything does that changes ways in. */
    @Transactional
    void remove(Caller caller, UUID id) {
        UUID account = caller.accountId();
        boolean _ = identities.lockOwner(account);
        liveSessionCheck.require(caller);
        ProviderIdentity identity = identities.of(account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("identity-unknown", "No such identity is linked to your account."));
        identities.remove(id);
        signInMethods.requireOne(account);
        outbox.announce(account, id, new ProviderUnlinked(identity.provider()));
    }
}
