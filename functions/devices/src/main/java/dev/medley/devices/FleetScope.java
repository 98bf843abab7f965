package dev.medley.devices;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which devices somebody sees or may change: all of them, or those that an account has and those of groups that it was
 * granted.
 *
 * @param viewerId the account; null for all devices
 * @param writes whether to change them, which takes the role of an operator in a group
 */
public record FleetScope(@Nullable UUID viewerId, boolean writes) {

    private static final Permission READ_ALL = Permission.of("device:read:all");
    private static final Permission WRITE_ALL = Permission.of("device:write:all");
    private static final Permission ROLLOUTS_READ_ALL = Permission.of("rollout:read:all");
    private static final Permission ROLLOUTS_WRITE_ALL = Permission.of("rollout:write:all");

    private static final String SEEN = """
            and (d.owner_id = :viewerId or d.id in (
                select m.device_id from devices.group_grant r
                join devices.device_group g on g.path @> array[r.group_id]
                join devices.group_member m on m.group_id = g.id
                where r.account_id = :viewerId))""";

    private static final String CHANGED = """
            and (d.owner_id = :viewerId or d.id in (
                select m.device_id from devices.group_grant r
                join devices.device_group g on g.path @> array[r.group_id]
                join devices.group_member m on m.group_id = g.id
                where r.account_id = :viewerId and r.role = 'operator'))""";

    public static FleetScope toRead(Caller caller) {
        return new FleetScope(caller.may(READ_ALL) ? null : caller.accountId(), false);
    }

    public static FleetScope toWrite(Caller caller) {
        return new FleetScope(caller.may(WRITE_ALL) ? null : caller.accountId(), true);
    }

    /** Whose rollouts somebody sees: all, or those for groups that they were granted. */
    public static FleetScope toSeeRollouts(Caller caller) {
        return new FleetScope(caller.may(ROLLOUTS_READ_ALL) ? null : caller.accountId(), false);
    }

    /** To which devices somebody rolls out: to all, or to those of groups that they operate. */
    public static FleetScope toRollOut(Caller caller) {
        return new FleetScope(caller.may(ROLLOUTS_WRITE_ALL) ? null : caller.accountId(), true);
    }

    /** Everything, for the function's own work. */
    public static FleetScope all() {
        return new FleetScope(null, true);
    }

    /** The condition on a device {@code d} in a statement, whose parameter is {@code viewerId}; for where that is not null. */
    public String condition() {
        return writes ? CHANGED : SEEN;
    }

    /** What a cursor of a list is bound to. */
    public String label() {
        return viewerId == null ? "all" : viewerId.toString();
    }
}
