package dev.medley.identity.administration;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.audit.AuditLog.Act;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.Roles;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Suspends, activates, and gives roles. Felt at once: tokens from before are refused. */
@Singleton
public class Administering {

    private final Members members;
    private final Roles roles;
    private final Authority authority;
    private final Announcing announcing;

    Administering(Members members, Roles roles, Authority authority, Announcing announcing) {
        this.members = members;
        this.roles = roles;
        this.authority = authority;
        this.announcing = announcing;
    }

    @Transactional
    public void suspend(Act act, UUID id, String because) {
        authority.requireOther(act.actor(), id);
        int reach = authority.reach(act.actor());
        if (!members.suspend(id, because, reach)) {
            throw Authority.reason(members.find(id), reach);
        }
        announcing.tellInPart(act, "account.suspended", id, Map.of("because", because));
    }

    @Transactional
    public void activate(Act act, UUID id) {
        int reach = authority.reach(act.actor());
        if (!members.activate(id, reach)) {
            throw Authority.reason(members.find(id), reach);
        }
        announcing.tell(act, "account.activated", id, Map.of());
    }

    /** Gives an account exactly these roles. */
    @Transactional
    public Member giveRoles(Act act, UUID id, Set<String> names) {
        authority.requireOther(act.actor(), id);
        int reach = authority.reach(act.actor());
        for (String name : names) {
            Role role = roles.find(name)
                    .orElseThrow(() -> Refusal.invalid("role-unknown", "/roles", "There is no role " + name + "."));
            if (role.rank() >= reach) {
                throw Authority.tooHigh();
            }
        }
        if (!members.setRoles(id, names, reach)) {
            throw Authority.reason(members.find(id), reach);
        }
        announcing.tell(act, "account.roles-changed", id, Map.of("roles", String.join(" ", new TreeSet<>(names))));
        return find(id);
    }

    /** Ends all sessions of somebody, as when a device was lost. */
    @Transactional
    public int endSessions(Act act, UUID id) {
        Member member = within(act, id);
        int ended = members.endSessions(member.account().id(), "ended by an administrator");
        announcing.note(act, "sessions.ended", id, Map.of("sessions", Integer.toString(ended)));
        return ended;
    }

    /** Has the owner of an account choose a new password by mail; nobody else ever sets one. */
    @Transactional
    public void resetPassword(Act act, UUID id) {
        Account account = within(act, id).account();
        announcing.tell(act, "account.password-reset-requested", account.id(), Map.of());
    }

    public Member find(UUID id) {
        return members.find(id).orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
    }

    private Member within(Act act, UUID id) {
        Member member = find(id);
        if (member.rank() >= authority.reach(act.actor())) {
            throw Authority.tooHigh();
        }
        return member;
    }
}
