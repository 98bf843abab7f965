package dev.medley.identity.administration;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.audit.AuditLog.Act;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.Roles;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
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

    /**
     * What an administrator may do, where they do not do it themselves but a job does.
     *
     * @param reach the rank that accounts must be below
     * @param address where it was asked for from
     */
    public record Mandate(UUID actorId, int reach, String address) {}

    /** Up to which rank somebody may act on others. */
    public int reach(Caller caller) {
        return authority.reach(caller);
    }

    @Transactional
    public void suspend(Act act, UUID id, String because) {
        suspend(mandate(act), id, because);
    }

    @Transactional
    public void suspend(Mandate mandate, UUID id, String because) {
        Authority.requireOther(mandate.actorId(), id);
        if (!members.suspend(id, because, mandate.reach())) {
            throw Authority.reason(members.find(id), mandate.reach());
        }
        announcing.tell(mandate, "account.suspended", id, Map.of("because", because));
    }

    @Transactional
    public void activate(Act act, UUID id) {
        activate(mandate(act), id);
    }

    @Transactional
    public void activate(Mandate mandate, UUID id) {
        if (!members.activate(id, mandate.reach())) {
            throw Authority.reason(members.find(id), mandate.reach());
        }
        announcing.tell(mandate, "account.activated", id, Map.of());
    }

    /** Refuses an account that is not there, ranks too high or is the administrator's own. */
    public void requireWithin(Mandate mandate, UUID id) {
        Authority.requireOther(mandate.actorId(), id);
        if (find(id).rank() >= mandate.reach()) {
            throw Authority.tooHigh();
        }
    }

    private Mandate mandate(Act act) {
        return new Mandate(act.actor().accountId(), authority.reach(act.actor()), act.address());
    }

    /** Gives an account exactly these roles. */
    @Transactional
    public Member giveRoles(Act act, UUID id, Set<String> names) {
        Authority.requireOther(act.actor().accountId(), id);
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
