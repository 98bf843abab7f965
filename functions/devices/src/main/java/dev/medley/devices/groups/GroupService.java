package dev.medley.devices.groups;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.GroupGrant.GroupRole;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceFilters;
import dev.medley.devices.registry.DeviceService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Groups devices, and says who sees which group. */
@Singleton
public class GroupService {

    private final GroupRepository repository;
    private final GroupMembership membership;
    private final DeviceFilters filters;
    private final DeviceService devices;
    private final AuditLog audit;

    protected GroupService(
            GroupRepository repository,
            GroupMembership membership,
            DeviceFilters filters,
            DeviceService devices,
            AuditLog audit) {
        this.repository = repository;
        this.membership = membership;
        this.filters = filters;
        this.devices = devices;
        this.audit = audit;
    }

    /** Makes a group; one with a filter is filled at once. */
    @Transactional
    public DeviceGroup create(AuditContext context, GroupDraft draft, @Nullable UUID parentId, Clock clock) {
        var _ = filters.parse(draft.filter());
        if (repository.countLocked() >= DeviceGroup.MOST) {
            throw Refusal.conflict("groups-full", "There are " + DeviceGroup.MOST + " groups already.");
        }
        UUID id = Ids.next(clock);
        Instant now = clock.instant();
        DeviceGroup group = new DeviceGroup(
                id, draft.name(), draft.description(), parentId, path(id, parentId), draft.filter(), 1, now);
        if (!repository.add(group)) {
            throw nameTaken();
        }
        fill(group);
        audit.note(context, "device-group.created", id, Map.of("name", group.name()));
        return group;
    }

    private List<UUID> path(UUID id, @Nullable UUID parentId) {
        List<UUID> path = new ArrayList<>(
                parentId == null
                        ? List.of()
                        : repository
                                .lock(parentId)
                                .orElseThrow(GroupService::unknown)
                                .path());
        path.add(id);
        if (path.size() > DeviceGroup.DEEPEST) {
            throw Refusal.conflict("group-too-deep", "Groups lie at most " + DeviceGroup.DEEPEST + " deep.");
        }
        return path;
    }

    public DeviceGroup find(UUID id, FleetScope scope) {
        return repository.find(id, scope).orElseThrow(GroupService::unknown);
    }

    /** Changes a group; one that gets another filter is filled anew. */
    @Transactional
    public DeviceGroup change(AuditContext context, UUID id, UnaryOperator<GroupDraft> change, IntPredicate expected) {
        // Names are given one after the other.
        int _ = repository.countLocked();
        DeviceGroup present = repository.lock(id).orElseThrow(GroupService::unknown);
        VersionCheck.require(expected, present.version());
        GroupDraft draft = change.apply(new GroupDraft(present.name(), present.description(), present.filter()));
        if ((draft.filter() == null) != (present.filter() == null)) {
            throw Refusal.conflict("group-kind-fixed", "A group with a filter keeps one, and one without gets none.");
        }
        var _ = filters.parse(draft.filter());
        DeviceGroup changed = new DeviceGroup(
                id,
                draft.name(),
                draft.description(),
                present.parentId(),
                present.path(),
                draft.filter(),
                present.version() + 1,
                present.createdAt());
        if (!repository.change(changed)) {
            throw nameTaken();
        }
        fill(changed);
        audit.note(context, "device-group.changed", id, Map.of("name", changed.name()));
        return changed;
    }

    private void fill(DeviceGroup group) {
        if (group.filter() != null) {
            membership.refresh(List.of(group), null);
        }
    }

    /**
     * Has a group stay until the transaction ends that makes something which needs it.
     *
     * @throws Refusal {@code group-unknown}
     */
    @Transactional
    public void hold(UUID id) {
        var _ = repository.lock(id).orElseThrow(GroupService::unknown);
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        DeviceGroup group = repository.lock(id).orElseThrow(GroupService::unknown);
        if (!repository.remove(id)) {
            throw Refusal.conflict("group-in-use", "Groups below it, policies, rollouts or experiments need it.");
        }
        audit.note(context, "device-group.deleted", id, Map.of("name", group.name()));
    }

    /** Puts a device into a group without a filter; again changes nothing. */
    @Transactional
    public void addMember(AuditContext context, UUID id, UUID deviceId) {
        Device device = member(id, deviceId);
        repository.addMember(id, device.id());
        audit.note(context, "device-group.member-added", id, Map.of("deviceId", deviceId.toString()));
    }

    @Transactional
    public void removeMember(AuditContext context, UUID id, UUID deviceId) {
        Device device = member(id, deviceId);
        if (!repository.removeMember(id, device.id())) {
            throw DeviceService.unknown();
        }
        audit.note(context, "device-group.member-removed", id, Map.of("deviceId", deviceId.toString()));
    }

    private Device member(UUID id, UUID deviceId) {
        DeviceGroup group = repository.lock(id).orElseThrow(GroupService::unknown);
        if (group.filter() != null) {
            throw Refusal.conflict("group-not-static", "Its filter says which devices are in it.");
        }
        return devices.find(deviceId, FleetScope.all());
    }

    /** Lets an account see the devices of a group and of those below it, or change them too. */
    @Transactional
    public GroupGrant grant(AuditContext context, UUID id, UUID accountId, GroupRole role, Instant now) {
        DeviceGroup group = repository.lock(id).orElseThrow(GroupService::unknown);
        GroupGrant grant = new GroupGrant(group.id(), accountId, role, now);
        repository.grant(grant, context.actor().accountId());
        audit.note(
                context,
                "device-group.granted",
                accountId,
                Map.of("groupId", id.toString(), "role", role.name().toLowerCase(Locale.ROOT)));
        return grant;
    }

    @Transactional
    public void revoke(AuditContext context, UUID id, UUID accountId) {
        if (!repository.revoke(id, accountId)) {
            throw Refusal.notFound("grant-unknown", "The account was not granted this group.");
        }
        audit.note(context, "device-group.revoked", accountId, Map.of("groupId", id.toString()));
    }

    public static Refusal unknown() {
        return Refusal.notFound("group-unknown", "There is no such group.");
    }

    private static Refusal nameTaken() {
        return Refusal.conflict("group-name-taken", "There is a group of this name already.");
    }
}
