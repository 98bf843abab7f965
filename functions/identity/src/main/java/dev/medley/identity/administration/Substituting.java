package dev.medley.identity.administration;

import dev.medley.identity.audit.AuditLog.Act;
import dev.medley.identity.sessions.Impersonating;
import dev.medley.identity.sessions.Origin;
import dev.medley.identity.sessions.Token;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Decides who may act in whose place, and has it written down where its owner sees it too. */
@Singleton
public class Substituting {

    private final Members members;
    private final Authority authority;
    private final Impersonating impersonating;
    private final Announcing announcing;

    Substituting(Members members, Authority authority, Impersonating impersonating, Announcing announcing) {
        this.members = members;
        this.authority = authority;
        this.impersonating = impersonating;
        this.announcing = announcing;
    }

    @Transactional
    public Token substitute(Act act, UUID id, String because, Origin origin) {
        Authority.requireOther(act.actor().accountId(), id);
        Member member =
                members.find(id).orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
        if (member.rank() >= authority.reach(act.actor())) {
            throw Authority.tooHigh();
        }
        if (member.account().isSuspended()) {
            throw Refusal.conflict("account-suspended", "Nobody can act in the place of a suspended account.");
        }
        announcing.tell(act, "account.impersonated", id, Map.of("because", because));
        return impersonating.impersonate(act.actor(), member.account(), origin);
    }
}
