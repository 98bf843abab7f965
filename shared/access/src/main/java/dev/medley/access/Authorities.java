package dev.medley.access;

import dev.medley.kernel.Refusal;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what accounts may do, and holds them until the transaction ends: what was true when the request was let in may have
 * ended since, and two who act on each other at the same moment do so one after the other.
 */
@Singleton
public class Authorities {

    private final Sql sql;

    Authorities(Sql sql) {
        this.sql = sql;
    }

    /** Who acts, and on whom. */
    public record Pair(Authority actor, Authority subject) {}

    /**
     * Somebody who gives rights, or makes them.
     *
     * @param alsoHeld accounts that change with it; held with the actor's, because who holds accounts holds all of them at once
     * @throws Refusal {@code permission-missing}
     */
    public Authority of(UUID actorId, Permission needed, UUID... alsoHeld) {
        UUID[] ids = Arrays.copyOf(alsoHeld, alsoHeld.length + 1);
        ids[alsoHeld.length] = actorId;
        return actor(hold(ids), actorId, needed);
    }

    /**
     * Somebody who acts on another account, which ranks below theirs.
     *
     * @throws Refusal {@code own-account}, {@code permission-missing}, {@code account-unknown}, {@code rank-too-low}
     */
    public Pair over(UUID actorId, Permission needed, UUID subjectId) {
        if (actorId.equals(subjectId)) {
            throw Refusal.conflict("own-account", "You cannot do this to your own account.");
        }
        Map<UUID, Authority> held = hold(actorId, subjectId);
        Authority actor = actor(held, actorId, needed);
        Authority subject = held.get(subjectId);
        if (subject == null) {
            throw Refusal.notFound("account-unknown", "There is no such account.");
        }
        actor.requireRankAbove(subject.rank());
        return new Pair(actor, subject);
    }

    /** Whether nobody else is a super admin who can act. */
    public boolean isLastSuperAdmin(UUID accountId) {
        return sql.query("select account_id from identity.pub_super_admins limit 2")
                .list(row -> row.uuid("account_id"))
                .equals(List.of(accountId));
    }

    private static Authority actor(Map<UUID, Authority> held, UUID actorId, Permission needed) {
        Authority actor = held.get(actorId);
        if (actor == null) {
            throw Authority.permissionMissing(needed.toString());
        }
        actor.requirePermission(needed);
        return actor;
    }

    private Map<UUID, Authority> hold(UUID... ids) {
        return sql
                .query(
                        "select account_id, roles, active, version, rank, permissions from identity.pub_hold_accounts(:ids)")
                .with("ids", ids)
                .list(Authorities::read)
                .stream()
                .collect(Collectors.toMap(Authority::accountId, Function.identity()));
    }

    private static Authority read(Row row) throws SQLException {
        Set<Permission> permissions =
                row.texts("permissions").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet());
        return new Authority(
                row.uuid("account_id"),
                row.bool("active"),
                Set.copyOf(row.texts("roles")),
                row.bigint("version"),
                row.integer("rank"),
                permissions);
    }
}
