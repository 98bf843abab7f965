package dev.medley.devices.software.store;

import dev.medley.devices.registry.SoftwareVersion;
import dev.medley.devices.software.Release;
import dev.medley.devices.software.Release.ReleaseModule;
import dev.medley.devices.software.Release.ReleaseStatus;
import dev.medley.devices.software.ReleaseKey;
import dev.medley.devices.software.ReleaseRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Json;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcReleaseRepository implements ReleaseRepository {

    private static final String SELECT = """
            select id, name, version, device_type, hardware_revisions, minimum_version, security_version, notes, status,
                sbom is not null as has_sbom, revision, created_by, created_at
            from devices.release where true\s""";
    private static final String KEY = "select id, name, public_key, revoked_at, created_at from devices.signing_key ";
    private static final SortKeys<Release> KEYS = SortKeys.newestFirst("id", Release::id);
    private static final SortKeys<ReleaseKey> KEYS_OF_KEYS = SortKeys.newestFirst("id", ReleaseKey::id);

    private final Sql sql;

    JdbcReleaseRepository(Sql sql) {
        this.sql = sql;
    }

    record Position(ReleaseModule module, int number) {}

    @Override
    public boolean add(Release release) {
        boolean added = sql.query("""
                insert into devices.release (id, name, version, version_numbers, device_type, hardware_revisions,
                    minimum_version, minimum_numbers, security_version, notes, status, created_by, created_at, updated_at)
                values (:id, :name, :version, :numbers::integer[], :deviceType, :revisions, :minimum,
                    :minimumNumbers::integer[], :security, :notes, :status, :createdBy, :createdAt, :createdAt)
                on conflict (device_type, name, version) do nothing""")
                        .with("id", release.id())
                        .with("name", release.name())
                        .with("version", release.version().text())
                        .with("numbers", release.version().literal())
                        .with("deviceType", release.deviceType())
                        .with("revisions", release.hardwareRevisions().toArray(String[]::new))
                        .with("minimum", release.minimumVersion().text())
                        .with("minimumNumbers", release.minimumVersion().literal())
                        .with("security", release.securityVersion())
                        .with("notes", release.notes())
                        .with("status", release.status())
                        .with("createdBy", release.createdBy())
                        .with("createdAt", release.createdAt())
                        .update()
                == 1;
        if (added) {
            addModules(release);
        }
        return added;
    }

    private void addModules(Release release) {
        List<ReleaseModule> modules = release.modules();
        int _ = sql.query("""
                insert into devices.release_module (id, release_id, position, part, name, version)
                values (:id, :releaseId, :position, :part, :name, :version)""")
                .with("releaseId", release.id())
                .batch(
                        modules.stream()
                                .map(module -> new Position(module, modules.indexOf(module)))
                                .toList(),
                        (one, row) -> row.with("id", one.module().id())
                                .with("position", one.number())
                                .with("part", one.module().part())
                                .with("name", one.module().name())
                                .with("version", one.module().version()));
    }

    @Override
    public Optional<Release> find(UUID id) {
        return sql.query(SELECT + "and id = :id").with("id", id).first(row -> read(row, modules(id)));
    }

    @Override
    public Optional<Release> lock(UUID id) {
        return sql.query(SELECT + "and id = :id for no key update")
                .with("id", id)
                .first(row -> read(row, modules(id)));
    }

    private List<ReleaseModule> modules(UUID releaseId) {
        return sql.query("""
                select id, part, name, version from devices.release_module where release_id = :releaseId order by position""")
                .with("releaseId", releaseId)
                .list(row ->
                        new ReleaseModule(row.uuid("id"), row.text("part"), row.text("name"), row.text("version")));
    }

    @Override
    public Page<Release> list(@Nullable String deviceType, @Nullable ReleaseStatus status, PageRequest page) {
        return sql.query(SELECT)
                .when(deviceType, "and device_type = :deviceType", "deviceType")
                .when(status, "and status = :status", "status")
                .page("releases/" + deviceType + "/" + status, page, KEYS, row -> read(row, List.of()));
    }

    @Override
    public void setStatus(UUID id, ReleaseStatus status, Instant now) {
        sql.query("""
                update devices.release set status = :status, revision = revision + 1, updated_at = :now where id = :id""").with("id", id).with("status", status).with("now", now).update();
    }

    @Override
    public void setSbom(UUID id, Json sbom, Instant now) {
        sql.query("update devices.release set sbom = :sbom, revision = revision + 1, updated_at = :now where id = :id")
                .with("id", id)
                .with("sbom", sbom)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<Json> sbom(UUID id) {
        return sql.query("select sbom from devices.release where id = :id and sbom is not null")
                .with("id", id)
                .first(row -> row.json("sbom"));
    }

    @Override
    public boolean removeDraft(UUID id) {
        return sql.query("delete from devices.release where id = :id and status = 'draft'")
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public void addKey(ReleaseKey key, UUID createdBy) {
        sql.query("""
                insert into devices.signing_key (id, name, public_key, created_by, created_at)
                values (:id, :name, :publicKey, :createdBy, :createdAt)""")
                .with("id", key.id())
                .with("name", key.name())
                .with("publicKey", key.publicKey())
                .with("createdBy", createdBy)
                .with("createdAt", key.createdAt())
                .update();
    }

    @Override
    public Optional<ReleaseKey> findKey(UUID id) {
        return sql.query(KEY + "where id = :id").with("id", id).first(JdbcReleaseRepository::key);
    }

    @Override
    public Page<ReleaseKey> listKeys(PageRequest page) {
        return sql.query(KEY + "where true").page("release-keys", page, KEYS_OF_KEYS, JdbcReleaseRepository::key);
    }

    @Override
    public boolean revokeKey(UUID id, Instant now) {
        return sql.query("update devices.signing_key set revoked_at = :now where id = :id and revoked_at is null")
                        .with("id", id)
                        .with("now", now)
                        .update()
                == 1;
    }

    private static Release read(Row row, List<ReleaseModule> modules) throws SQLException {
        return new Release(
                row.uuid("id"),
                row.text("name"),
                SoftwareVersion.of(row.text("version")),
                row.text("device_type"),
                row.texts("hardware_revisions"),
                SoftwareVersion.of(row.text("minimum_version")),
                row.integer("security_version"),
                row.text("notes"),
                row.constant("status", ReleaseStatus.class),
                row.bool("has_sbom"),
                row.integer("revision"),
                row.uuidOrNull("created_by"),
                row.instant("created_at"),
                modules);
    }

    private static ReleaseKey key(Row row) throws SQLException {
        return new ReleaseKey(
                row.uuid("id"),
                row.text("name"),
                row.bytes("public_key"),
                row.instantOrNull("revoked_at"),
                row.instant("created_at"));
    }
}
