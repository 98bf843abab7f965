package dev.medley.devices.groups.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.DeviceGroup;
import dev.medley.devices.groups.GroupGrant;
import dev.medley.devices.groups.GroupGrant.GroupRole;
import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.registry.DeviceFilter;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcGroupRepository implements GroupRepository {

    private static final String SELECT = """
            select g.id, g.name, g.description, g.parent_id, array(select p::text from unnest(g.path) p) as path, g.filter,
                g.version, g.created_at
            from devices.device_group g where true\s""";
    private static final String GRANTED = """
            and exists (select from devices.group_grant r where r.account_id = :viewerId and r.group_id = any (g.path)""";
    private static final SortKeys<DeviceGroup> KEYS = SortKeys.newestFirst("g.id", DeviceGroup::id);
    private final Sql sql;
    private final DynamicGroups dynamicGroups;

    JdbcGroupRepository(Sql sql, DynamicGroups dynamicGroups) {
        this.sql = sql;
        this.dynamicGroups = dynamicGroups;
    }

    @Override
    public int countLocked() {
        sql.lock("devices.groups");
        return sql.query("select count(*) as groups from devices.device_group")
                .first(row -> row.integer("groups"))
                .orElseThrow();
    }

    @Override
    public boolean add(DeviceGroup group) {
        return sql.query("""
                insert into devices.device_group (id, name, description, parent_id, path, filter, created_at, updated_at)
                values (:id, :name, :description, :parentId, :path, :filter, :createdAt, :createdAt)
                on conflict (name) do nothing""")
                        .with("id", group.id())
                        .with("name", group.name())
                        .with("description", group.description())
                        .with("parentId", group.parentId())
                        .with("path", group.path().toArray(UUID[]::new))
                        .with("filter", group.filter())
                        .with("createdAt", group.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<DeviceGroup> find(UUID id, FleetScope scope) {
        return sql.query(SELECT + "and g.id = :id")
                .with("id", id)
                .when(scope.viewerId(), GRANTED + (scope.writes() ? " and r.role = 'operator')" : ")"), "viewerId")
                .first(JdbcGroupRepository::read);
    }

    @Override
    public Optional<DeviceGroup> lock(UUID id) {
        return sql.query(SELECT + "and g.id = :id for no key update")
                .with("id", id)
                .first(JdbcGroupRepository::read);
    }

    @Override
    public Page<DeviceGroup> list(@Nullable UUID viewerId, PageRequest page) {
        return sql.query(SELECT)
                .when(viewerId, GRANTED + ")", "viewerId")
                .page("device-groups/" + viewerId, page, KEYS, JdbcGroupRepository::read);
    }

    @Override
    public List<DeviceGroup> listDynamic() {
        return sql.query(SELECT + "and g.filter is not null").list(JdbcGroupRepository::read);
    }

    @Override
    public boolean change(DeviceGroup group) {
        return sql.query("""
                update devices.device_group set name = :name, description = :description, filter = :filter,
                    version = :version, updated_at = now()
                where id = :id and not exists (select from devices.device_group where name = :name and id <> :id)""")
                        .with("id", group.id())
                        .with("name", group.name())
                        .with("description", group.description())
                        .with("filter", group.filter())
                        .with("version", group.version())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("""
                delete from devices.device_group g where g.id = :id
                    and not exists (select from devices.device_group c where c.parent_id = g.id)
                    and not exists (select from devices.policy p where p.group_id = g.id)
                    and not exists (select from devices.rollout r
                        where r.status not in ('denied', 'stopped', 'finished') and (r.plan ->> 'groupId' = g.id::text
                            or r.plan -> 'stages' @> jsonb_build_array(jsonb_build_object('groupId', g.id))))
                    and not exists (select from devices.experiment e
                        where g.id in (e.group_id, e.treatment_group_id, e.control_group_id))""").with("id", id).update() == 1;
    }

    @Override
    public void addMember(UUID groupId, UUID deviceId) {
        sql.query("""
                insert into devices.group_member (group_id, device_id) values (:groupId, :deviceId)
                on conflict do nothing""").with("groupId", groupId).with("deviceId", deviceId).update();
    }

    @Override
    public void addShare(UUID groupId, UUID fromGroupId, int fromPercent, int toPercent) {
        sql.query("""
                insert into devices.group_member (group_id, device_id)
                select distinct :groupId::uuid, m.device_id from devices.group_member m
                join devices.device_group g on g.id = m.group_id
                where g.path @> array[:fromGroupId::uuid]
                    and abs(hashtextextended(m.device_id::text || :groupSeed, 0) % 100) >= :fromPercent
                    and abs(hashtextextended(m.device_id::text || :groupSeed, 0) % 100) < :toPercent
                on conflict do nothing""")
                .with("groupId", groupId)
                .with("fromGroupId", fromGroupId)
                .with("groupSeed", fromGroupId.toString())
                .with("fromPercent", fromPercent)
                .with("toPercent", toPercent)
                .update();
    }

    @Override
    public boolean removeMember(UUID groupId, UUID deviceId) {
        return sql.query("delete from devices.group_member where group_id = :groupId and device_id = :deviceId")
                        .with("groupId", groupId)
                        .with("deviceId", deviceId)
                        .update()
                == 1;
    }

    @Override
    public int countMembers(UUID groupId) {
        return sql.query("""
                select count(distinct m.device_id) as members from devices.group_member m
                join devices.device_group g on g.id = m.group_id
                join devices.device d on d.id = m.device_id and d.status <> 'retired'
                where g.path @> array[:groupId::uuid]""")
                .with("groupId", groupId)
                .first(row -> row.integer("members"))
                .orElseThrow();
    }

    @Override
    public void refresh(Map<UUID, DeviceFilter> filters, @Nullable Collection<UUID> deviceIds) {
        dynamicGroups.refresh(filters, deviceIds);
    }

    @Override
    public void grant(GroupGrant grant, UUID createdBy) {
        sql.query("""
                insert into devices.group_grant (group_id, account_id, role, created_by, created_at)
                values (:groupId, :accountId, :role, :createdBy, :createdAt)
                on conflict (group_id, account_id) do update set role = excluded.role, created_by = excluded.created_by""")
                .with("groupId", grant.groupId())
                .with("accountId", grant.accountId())
                .with("role", grant.role())
                .with("createdBy", createdBy)
                .with("createdAt", grant.createdAt())
                .update();
    }

    @Override
    public boolean revoke(UUID groupId, UUID accountId) {
        return sql.query("delete from devices.group_grant where group_id = :groupId and account_id = :accountId")
                        .with("groupId", groupId)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public List<GroupGrant> grants(UUID groupId) {
        return sql.query("""
                select group_id, account_id, role, created_at from devices.group_grant where group_id = :groupId
                order by created_at, account_id limit 1000""")
                .with("groupId", groupId)
                .list(row -> new GroupGrant(
                        row.uuid("group_id"),
                        row.uuid("account_id"),
                        row.constant("role", GroupRole.class),
                        row.instant("created_at")));
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from devices.group_grant where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static DeviceGroup read(Row row) throws SQLException {
        return new DeviceGroup(
                row.uuid("id"),
                row.text("name"),
                row.text("description"),
                row.uuidOrNull("parent_id"),
                row.texts("path").stream().map(UUID::fromString).toList(),
                row.textOrNull("filter"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
