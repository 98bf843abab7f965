package dev.medley.devices.groups.store;

import dev.medley.devices.registry.DeviceFilter;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills groups from their filters, all with one statement. */
@Singleton
class DynamicGroups {

    private final Sql sql;

    DynamicGroups(Sql sql) {
        this.sql = sql;
    }

    /** A group that is removed meanwhile gets no devices. */
    void refresh(Map<UUID, DeviceFilter> filters, @Nullable Collection<UUID> deviceIds) {
        Query query = sql.query("""
                with held as (select id from devices.device_group where id = any (:groups) for key share),
                wanted as (""");
        String limit = deviceIds == null ? "" : " and d.id = any (:ids)";
        int i = 0;
        for (Map.Entry<UUID, DeviceFilter> group : filters.entrySet()) {
            DeviceFilter filter = group.getValue().named("g" + i + "x");
            query.append((i == 0 ? "" : "union all ") + "select :group" + i + "::uuid as group_id, d.id as device_id "
                            + "from devices.device d where d.status <> 'retired'" + limit + " " + filter.and())
                    .with("group" + i, group.getKey());
            filter.values().forEach(query::with);
            i++;
        }
        query.append("""
                ), gone as (
                    delete from devices.group_member m where m.group_id = any (:groups)
                        and not exists (select from wanted w where w.group_id = m.group_id and w.device_id = m.device_id)
                """)
                .append(deviceIds == null ? "" : "and m.device_id = any (:ids)")
                .append("""
                )
                insert into devices.group_member (group_id, device_id)
                select w.group_id, w.device_id from wanted w join held h on h.id = w.group_id
                on conflict do nothing""")
                .with("groups", filters.keySet().toArray(UUID[]::new));
        if (deviceIds != null) {
            query.with("ids", deviceIds.toArray(UUID[]::new));
        }
        query.update();
    }
}
