package dev.medley.devices.registry.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceFilter;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDeviceRepository implements DeviceRepository {

    private static final String SELECT =
            "select " + DeviceRows.COLUMNS + " from devices.device d where d.status <> 'retired' ";
    private static final String IN_GROUP = """
            and d.id in (select m.device_id from devices.group_member m
                join devices.device_group g on g.id = m.group_id where g.path @> array[:groupId::uuid])""";
    private static final SortKeys<Device> KEYS = SortKeys.newestFirst("d.id", Device::id);

    private final Sql sql;
    private final JsonCodec json;
    private final DeviceRows rows;

    JdbcDeviceRepository(Sql sql, JsonCodec json, DeviceRows rows) {
        this.sql = sql;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public Set<UUID> add(List<Device> devices) {
        int _ = sql.query("""
                insert into devices.device (id, controller_id, name, type, hardware_revision, owner_id, batch_id, status,
                    attributes, tags, time_zone, created_at, updated_at)
                values (:id, :controllerId, :name, :type, :hardwareRevision, :ownerId, :batchId, 'registered', :attributes,
                    :tags, :timeZone, :now, :now)
                on conflict (controller_id) where status <> 'retired' do nothing""")
                .batch(
                        devices,
                        (device, row) -> row.with("id", device.id())
                                .with("controllerId", device.controllerId())
                                .with("name", device.name())
                                .with("type", device.type())
                                .with("hardwareRevision", device.hardwareRevision())
                                .with("ownerId", device.ownerId())
                                .with("batchId", device.batchId())
                                .with("attributes", json.write(device.attributes()))
                                .with("tags", device.tags().toArray(String[]::new))
                                .with("timeZone", device.timeZone())
                                .with("now", device.createdAt()));
        return new HashSet<>(sql.query("select id from devices.device where id = any (:ids)")
                .with("ids", devices.stream().map(Device::id).toArray(UUID[]::new))
                .list(row -> row.uuid("id")));
    }

    @Override
    public Optional<Device> find(UUID id, FleetScope scope) {
        return one(id, scope).first(rows::read);
    }

    @Override
    public Optional<Device> lock(UUID id, FleetScope scope) {
        return one(id, scope).append("for no key update of d").first(rows::read);
    }

    @Override
    public Optional<Device> lockUnseen(String controllerId) {
        return sql.query(SELECT + """
                and d.controller_id = :controllerId and d.status = 'registered' and d.last_seen_at is null
                and exists (select from devices.credential c where c.device_id = d.id and c.revoked_at is null)
                for no key update of d""").with("controllerId", controllerId).first(rows::read);
    }

    @Override
    public boolean wasRetired(String controllerId, UUID batchId) {
        return sql.query("""
                select from devices.device r
                where r.controller_id = :controllerId and r.batch_id = :batchId and r.status = 'retired'
                    and not exists (select from devices.device d where d.controller_id = r.controller_id
                        and d.batch_id = r.batch_id and d.status <> 'retired') limit 1""")
                .with("controllerId", controllerId)
                .with("batchId", batchId)
                .exists();
    }

    @Override
    public Optional<Device> takeBack(String controllerId, UUID batchId) {
        return sql.query("""
                update devices.device d set batch_id = :batchId
                where d.controller_id = :controllerId and d.status = 'registered' and d.batch_id is null
                    and not exists (select from devices.credential c where c.device_id = d.id)
                returning d.id""")
                .with("controllerId", controllerId)
                .with("batchId", batchId)
                .first(row -> row.uuid("id"))
                .flatMap(id -> lock(id, FleetScope.all()));
    }

    @Override
    public boolean isKnown(UUID id) {
        return sql.query("select from devices.device where id = :id")
                .with("id", id)
                .exists();
    }

    private Query one(UUID id, FleetScope scope) {
        return sql.query(SELECT + "and d.id = :id")
                .with("id", id)
                .when(scope.viewerId(), scope.condition(), "viewerId");
    }

    @Override
    public Page<Device> list(FleetScope scope, DeviceFilter filter, @Nullable UUID groupId, PageRequest page) {
        return filtered(sql.query(SELECT), scope, filter)
                .when(groupId, IN_GROUP, "groupId")
                .page("devices/" + scope.label() + "/" + filter.rsql() + "/" + groupId, page, KEYS, rows::read);
    }

    @Override
    public List<Device> listAfter(UUID id, @Nullable UUID groupId, int most) {
        return sql.query(SELECT + "and d.id > :id")
                .with("id", id)
                .when(groupId, IN_GROUP, "groupId")
                .append("order by d.id limit :most")
                .with("most", most)
                .list(rows::read);
    }

    @Override
    public List<Device> listOf(Collection<UUID> ids) {
        return sql.query(SELECT + "and d.id = any (:ids) order by d.id")
                .with("ids", ids.toArray(UUID[]::new))
                .list(rows::read);
    }

    @Override
    public int count(FleetScope scope, DeviceFilter filter, int most) {
        return filtered(
                        sql.query(
                                "select count(*) as devices from (select from devices.device d where d.status <> 'retired'"),
                        scope,
                        filter)
                .append("limit :most) as counted")
                .with("most", most)
                .first(row -> row.integer("devices"))
                .orElseThrow();
    }

    private static Query filtered(Query query, FleetScope scope, DeviceFilter filter) {
        query.when(scope.viewerId(), scope.condition(), "viewerId").append(filter.and());
        filter.values().forEach(query::with);
        return query;
    }

    @Override
    public void change(Device device) {
        sql.query("""
                update devices.device set name = :name, hardware_revision = :hardwareRevision, attributes = :attributes,
                    tags = :tags, desired = :desired, desired_version = :desiredVersion, time_zone = :timeZone,
                    version = :version, updated_at = now()
                where id = :id""")
                .with("id", device.id())
                .with("name", device.name())
                .with("hardwareRevision", device.hardwareRevision())
                .with("attributes", json.write(device.attributes()))
                .with("tags", device.tags().stream().distinct().sorted().toArray(String[]::new))
                .with("desired", json.write(device.desired().settings()))
                .with("desiredVersion", device.desired().version())
                .with("timeZone", device.timeZone())
                .with("version", device.version())
                .update();
    }

    @Override
    public void setStatus(UUID id, DeviceStatus status, Instant now) {
        sql.query("update devices.device set status = :status, version = version + 1, updated_at = :now where id = :id")
                .with("id", id)
                .with("status", status)
                .with("now", now)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("update devices.device set owner_id = null where owner_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
