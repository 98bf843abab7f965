package dev.medley.devices.groups;

import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.DeviceFilter;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All groups, who is in them, and who sees them. */
public interface GroupRepository {

    /** How many there are; nobody else adds one until the transaction ends. */
    int countLocked();

    /** Adds one; false where its name is taken. */
    boolean add(DeviceGroup group);

    /** One that an account was granted, or below one; any for null. */
    Optional<DeviceGroup> find(UUID id, FleetScope scope);

    Optional<DeviceGroup> lock(UUID id);

    Page<DeviceGroup> list(@Nullable UUID viewerId, PageRequest page);

    /** Those that have a filter. */
    List<DeviceGroup> listDynamic();

    /** Changes name, description and filter; false where the name is taken. */
    boolean change(DeviceGroup group);

    /** Removes one that nothing hangs on; false where something does. */
    boolean remove(UUID id);

    void addMember(UUID groupId, UUID deviceId);

    /** Puts a share of a group's devices into another: those whose hash is from one percentage up to another. */
    void addShare(UUID groupId, UUID fromGroupId, int fromPercent, int toPercent);

    boolean removeMember(UUID groupId, UUID deviceId);

    /** How many devices are in a group and below it. */
    int countMembers(UUID groupId);

    /**
     * Makes the members of groups anew from their filters.
     *
     * @param deviceIds only these devices; null for all
     */
    void refresh(Map<UUID, DeviceFilter> filters, @Nullable Collection<UUID> deviceIds);

    void grant(GroupGrant grant, UUID createdBy);

    boolean revoke(UUID groupId, UUID accountId);

    List<GroupGrant> grants(UUID groupId);

    /** Takes away all that an account was granted. */
    void erase(UUID accountId);
}
