package dev.medley.devices.registry.store;

import dev.medley.devices.registry.Compliance;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.devices.registry.SoftwareVersion;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDeviceStates implements DeviceStates {

    private final Sql sql;
    private final JsonCodec json;

    JdbcDeviceStates(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void see(UUID id, Instant now) {
        sql.query("""
                with seen as (
                    update devices.device set last_seen_at = :now,
                        status = case when status = 'registered' then 'active' else status end
                    where id = :id)
                insert into devices.presence (day, device_id) values ((:now::timestamptz at time zone 'UTC')::date, :id)
                on conflict do nothing""").with("id", id).with("now", now).update();
    }

    @Override
    public void report(UUID id, Map<String, String> settings, Instant now) {
        sql.query("""
                update devices.device set reported = :settings, updated_at = :now, asks_report = false,
                    reported_version = reported_version + case when reported = :settings then 0 else 1 end
                where id = :id""")
                .with("id", id)
                .with("settings", json.write(settings))
                .with("now", now)
                .update();
    }

    @Override
    public void install(UUID id, SoftwareVersion version, @Nullable UUID releaseId, int securityFloor, Instant now) {
        sql.query("""
                with present as (
                    select id, installed_version from devices.device where id = :id for no key update),
                ended as (
                    update devices.version_period p set until = :now from present
                    where p.device_id = present.id and p.until is null and present.installed_version <> :version),
                begun as (
                    insert into devices.version_period (device_id, version, since)
                    select id, :version, :now from present where installed_version <> :version
                    on conflict do nothing)
                update devices.device d set installed_version = :version, installed_numbers = :numbers::integer[],
                    installed_release_id = :releaseId, security_floor = greatest(security_floor, :floor), updated_at = :now
                from present where d.id = present.id""")
                .with("id", id)
                .with("version", version.text())
                .with("numbers", version.literal())
                .with("releaseId", releaseId)
                .with("floor", securityFloor)
                .with("now", now)
                .update();
    }

    @Override
    public void setConsent(UUID id, @Nullable Consent consent, Instant now) {
        sql.query("""
                update devices.device set auto_confirm = :auto, consent_by = :by, consent_remark = :remark, consent_at = :at,
                    updated_at = :now
                where id = :id""")
                .with("id", id)
                .with("auto", consent != null)
                .with("by", consent == null ? "" : consent.by())
                .with("remark", consent == null ? "" : consent.remark())
                .with("at", consent == null ? null : consent.at())
                .with("now", now)
                .update();
    }

    @Override
    public Optional<Consent> consent(UUID id) {
        return sql.query("""
                select consent_by, consent_remark, coalesce(consent_at, updated_at) as since from devices.device
                where id = :id and auto_confirm""")
                .with("id", id)
                .first(row -> new Consent(row.text("consent_by"), row.text("consent_remark"), row.instant("since")));
    }

    @Override
    public void askReport(UUID id) {
        sql.query("update devices.device set asks_report = true where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void setDesired(UUID id, Map<String, String> desired, Instant now) {
        sql.query("""
                update devices.device set desired = desired || :desired, desired_version = desired_version + 1,
                    version = version + 1, updated_at = :now
                where id = :id and not desired @> :desired""")
                .with("id", id)
                .with("desired", json.write(desired))
                .with("now", now)
                .update();
    }

    @Override
    public void addTag(UUID id, String tag, Instant now) {
        sql.query("""
                update devices.device set tags = array_append(tags, :tag::text), version = version + 1, updated_at = :now
                where id = :id and not tags @> array[:tag::text]""").with("id", id).with("tag", tag).with("now", now).update();
    }

    @Override
    public void removeTag(UUID id, String tag, Instant now) {
        sql.query("""
                update devices.device set tags = array_remove(tags, :tag::text), version = version + 1, updated_at = :now
                where id = :id and tags @> array[:tag::text]""").with("id", id).with("tag", tag).with("now", now).update();
    }

    @Override
    public void setCompliance(UUID id, Compliance compliance) {
        sql.query("update devices.device set compliance = :compliance where id = :id and compliance <> :compliance")
                .with("id", id)
                .with("compliance", compliance)
                .update();
    }

    @Override
    public int refreshHealth(@Nullable UUID id, Instant now) {
        return sql.query(DeviceRows.FACTS)
                .with("now", now)
                .when(id, "and d.id = :id", "id")
                .append(DeviceRows.HEALTH)
                .update();
    }
}
