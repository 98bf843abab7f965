package dev.medley.devices.policies.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.policies.DevicePolicy;
import dev.medley.devices.policies.DevicePolicy.Remediation;
import dev.medley.devices.policies.DevicePolicyRepository;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.SoftwareVersion;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcDevicePolicyRepository implements DevicePolicyRepository {

    private static final String SELECT = """
            select id, name, group_id, minimum_version, settings, coalesce(allowed_certificates, '{}') as allowed_certificates,
                allowed_certificates is not null as asks_certificates, most_days_unseen, remediation, enabled, version, created_at
            from devices.policy where true\s""";
    private static final SortKeys<DevicePolicy> KEYS = SortKeys.newestFirst("id", DevicePolicy::id);

    private final Sql sql;
    private final JsonCodec json;
    private final DeviceRepository devices;

    JdbcDevicePolicyRepository(Sql sql, JsonCodec json, DeviceRepository devices) {
        this.sql = sql;
        this.json = json;
        this.devices = devices;
    }

    @Override
    public int countLocked() {
        sql.lock("devices.policies");
        return sql.query("select count(*) as policies from devices.policy")
                .first(row -> row.integer("policies"))
                .orElseThrow();
    }

    @Override
    public boolean add(DevicePolicy policy, UUID createdBy) {
        return bound(sql.query("""
                insert into devices.policy (id, name, group_id, minimum_version, minimum_numbers, settings,
                    allowed_certificates, most_days_unseen, remediation, enabled, version, created_by, created_at, updated_at)
                values (:id, :name, :groupId, :minimum, :numbers::integer[], :settings, :certificates, :unseen, :remediation, :enabled,
                    :version, :createdBy, :createdAt, :createdAt)
                on conflict (name) do nothing"""), policy)
                        .with("createdBy", createdBy)
                        .with("createdAt", policy.createdAt())
                        .update()
                == 1;
    }

    private Query bound(Query query, DevicePolicy policy) {
        List<String> certificates = policy.allowedCertificates();
        return query.with("id", policy.id())
                .with("name", policy.name())
                .with("groupId", policy.groupId())
                .with("minimum", policy.minimumVersion().text())
                .with("numbers", policy.minimumVersion().literal())
                .with("settings", json.write(policy.settings()))
                .with("certificates", certificates == null ? null : certificates.toArray(String[]::new))
                .with("unseen", policy.mostDaysUnseen())
                .with("remediation", policy.remediation())
                .with("enabled", policy.enabled())
                .with("version", policy.version());
    }

    @Override
    public Optional<DevicePolicy> find(UUID id) {
        return sql.query(SELECT + "and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<DevicePolicy> lock(UUID id) {
        return sql.query(SELECT + "and id = :id for update").with("id", id).first(this::read);
    }

    @Override
    public boolean change(DevicePolicy policy) {
        return bound(sql.query("""
                update devices.policy set name = :name, group_id = :groupId, minimum_version = :minimum,
                    minimum_numbers = :numbers::integer[], settings = :settings, allowed_certificates = :certificates,
                    most_days_unseen = :unseen,
                    remediation = :remediation, enabled = :enabled, version = :version, updated_at = now()
                where id = :id and not exists (select from devices.policy where name = :name and id <> :id)"""), policy).update() == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("delete from devices.policy where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Page<DevicePolicy> list(PageRequest page) {
        return sql.query(SELECT).page("device-policies", page, KEYS, this::read);
    }

    @Override
    public List<DevicePolicy> enabled() {
        return sql.query(SELECT + "and enabled order by id").list(this::read);
    }

    @Override
    public List<Device> devices(Collection<UUID> deviceIds) {
        return devices.listOf(deviceIds);
    }

    record Membership(UUID deviceId, UUID groupId) {}

    @Override
    public Map<UUID, Set<UUID>> groups(Collection<UUID> deviceIds) {
        return sql
                .query("""
                select m.device_id, above.id as group_id from devices.group_member m
                join devices.device_group g on g.id = m.group_id cross join unnest(g.path) as above (id)
                where m.device_id = any (:ids)""")
                .with("ids", deviceIds.toArray(UUID[]::new))
                .list(row -> new Membership(row.uuid("device_id"), row.uuid("group_id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Membership::deviceId, Collectors.mapping(Membership::groupId, Collectors.toSet())));
    }

    @Override
    public void keep(Collection<UUID> deviceIds, List<Violation> violations, Instant now) {
        UUID[] kept = violations.stream().map(Violation::policyId).distinct().toArray(UUID[]::new);
        int _ = sql.query("""
                insert into devices.policy_violation as v (policy_id, device_id, violations, since)
                (select id, :deviceId::uuid, :texts::text[], :now::timestamptz from devices.policy where id = :policyId
                    for key share)
                on conflict (policy_id, device_id) do update set violations = excluded.violations
                where v.violations <> excluded.violations""")
                .with("now", now)
                .batch(
                        violations,
                        (violation, row) -> row.with("policyId", violation.policyId())
                                .with("deviceId", violation.deviceId())
                                .with("texts", violation.texts().toArray(String[]::new)));
        sql.query("""
                delete from devices.policy_violation v where v.device_id = any (:ids) and not (v.policy_id = any (:kept)
                    and (v.policy_id, v.device_id) in (select p, d from unnest(:policies, :devices) as still (p, d)))""")
                .with("ids", deviceIds.toArray(UUID[]::new))
                .with("kept", kept)
                .with("policies", violations.stream().map(Violation::policyId).toArray(UUID[]::new))
                .with("devices", violations.stream().map(Violation::deviceId).toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<Violation> ofDevice(UUID deviceId) {
        return sql.query("""
                select policy_id, device_id, violations, since from devices.policy_violation
                where device_id = :deviceId order by since, policy_id""")
                .with("deviceId", deviceId)
                .list(row -> new Violation(
                        row.uuid("policy_id"), row.uuid("device_id"), row.texts("violations"), row.instant("since")));
    }

    @Override
    public int count(UUID policyId, FleetScope scope) {
        return sql.query("""
                select count(*) as devices from devices.policy_violation v
                join devices.device d on d.id = v.device_id and d.status <> 'retired' where v.policy_id = :policyId""")
                .with("policyId", policyId)
                .when(scope.viewerId(), scope.condition(), "viewerId")
                .first(row -> row.integer("devices"))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private DevicePolicy read(Row row) throws SQLException {
        Json settings = row.json("settings");
        return new DevicePolicy(
                row.uuid("id"),
                row.text("name"),
                row.uuidOrNull("group_id"),
                SoftwareVersion.of(row.text("minimum_version")),
                json.read(settings, Map.class),
                row.bool("asks_certificates") ? row.texts("allowed_certificates") : null,
                row.integerOrNull("most_days_unseen"),
                row.constant("remediation", Remediation.class),
                row.bool("enabled"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
