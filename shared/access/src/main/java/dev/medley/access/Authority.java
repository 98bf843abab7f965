package dev.medley.access;

import dev.medley.kernel.Refusal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an account may do, as {@link Authorities} read it in the transaction at hand. The one place that says what one may do
 * to another, and what may be given.
 *
 * @param active whether the account may be used at all
 * @param rank the highest among its roles
 * @param version counted up with every change of what the account may do
 */
public record Authority(
        UUID accountId, boolean active, Set<String> roles, long version, int rank, Set<Permission> permissions) {

    /** The role above all others, which acts on its equals too. */
    private static final String SUPER_ADMIN = "super_admin";

    public Authority {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Whether it may act on accounts of this rank, and give roles of it. */
    public boolean ranksAbove(int other) {
        return rank > other || isSuperAdmin();
    }

    /** Whether it has the role above all others, whose holders give what they do not have. */
    public boolean isSuperAdmin() {
        return roles.contains(SUPER_ADMIN);
    }

    /** Whether it may do all of that itself. */
    public boolean covers(Set<Permission> wanted) {
        return wanted.stream().allMatch(permission -> Permission.covered(permissions, permission));
    }

    /**
     * For what takes a permission.
     *
     * @throws Refusal {@code permission-missing}
     */
    void requirePermission(Permission needed) {
        if (!active || !Permission.covered(permissions, needed)) {
            throw permissionMissing(needed.toString());
        }
    }

    /**
     * For whatever is done to an account or a role of this rank.
     *
     * @throws Refusal {@code rank-too-low}
     */
    public void requireRankAbove(int other) {
        if (!ranksAbove(other)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "rank-too-low", "You may act only on accounts that rank below you.");
        }
    }

    /**
     * For whatever gives somebody permissions.
     *
     * @throws Refusal {@code permission-beyond-own}
     */
    public void requireCovers(Set<Permission> given) {
        if (!covers(given)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "permission-beyond-own",
                    "You may let nobody do what you may not do yourself.");
        }
    }

    /** What it may do with what is others'. */
    public Set<Permission> permissionsOverOthers() {
        return permissions.stream().filter(Permission::all).collect(Collectors.toUnmodifiableSet());
    }

    /** What is answered to who lacks a permission. */
    public static Refusal permissionMissing(String needed) {
        return new Refusal(Refusal.Kind.FORBIDDEN, "permission-missing", "This takes the permission " + needed + ".");
    }
}
