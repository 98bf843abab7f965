package dev.medley.identity.administration;

import dev.medley.identity.accounts.ManagedAccount;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.RoleRepository;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Up to which rank somebody may act on others: below their own, and super admins on everybody. Never on themselves. */
@Singleton
class Authority {

    private final RoleRepository roleRepository;

    Authority(RoleRepository roleRepository) {
        this.roleRepository = roleRepository;
    }

    /** The rank that accounts and roles must be below for this caller to act on them. */
    int reach(Caller caller) {
        return caller.roles().contains(Role.SUPER_ADMIN) ? Integer.MAX_VALUE : roleRepository.rank(caller.roles());
    }

    static void requireOther(UUID actorId, UUID accountId) {
        if (actorId.equals(accountId)) {
            throw Refusal.conflict("own-account", "You cannot do this to your own account.");
        }
    }

    /** Why a change did not happen: the account is unknown, ranks too high, or is in that state already. */
    static Refusal reason(java.util.Optional<ManagedAccount> member, int reach) {
        return member.<Refusal>map(found -> found.rank() >= reach
                        ? tooHigh()
                        : Refusal.conflict("account-unchanged", "The account is in that state already."))
                .orElseGet(() -> Refusal.notFound("account-unknown", "There is no such account."));
    }

    static Refusal tooHigh() {
        return new Refusal(Refusal.Kind.FORBIDDEN, "rank-too-low", "You may act only on accounts that rank below you.");
    }
}
