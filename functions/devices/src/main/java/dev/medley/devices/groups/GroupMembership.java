package dev.medley.devices.groups;

import dev.medley.devices.registry.DeviceFilter;
import dev.medley.devices.registry.DeviceFilters;
import dev.medley.devices.registry.DeviceListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps groups with a filter filled, as devices change. */
@Singleton
public class GroupMembership implements DeviceListener {

    private final GroupRepository repository;
    private final DeviceFilters filters;

    protected GroupMembership(GroupRepository repository, DeviceFilters filters) {
        this.repository = repository;
        this.filters = filters;
    }

    @Override
    public void changed(Collection<UUID> deviceIds) {
        if (!deviceIds.isEmpty()) {
            refresh(repository.listDynamic(), deviceIds);
        }
    }

    /** Fills all groups anew: time alone brings devices in and out where a filter asks for times. */
    @Transactional
    public void refreshAll() {
        refresh(repository.listDynamic(), null);
    }

    void refresh(List<DeviceGroup> groups, @Nullable Collection<UUID> deviceIds) {
        Map<UUID, DeviceFilter> parsed =
                groups.stream().collect(Collectors.toMap(DeviceGroup::id, group -> filters.parse(group.filter())));
        if (!parsed.isEmpty()) {
            repository.refresh(parsed, deviceIds);
        }
    }
}
