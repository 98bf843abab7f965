package dev.medley.devices.credentials.store;

import dev.medley.devices.credentials.DeviceBatch;
import dev.medley.devices.credentials.DeviceClaim;
import dev.medley.devices.credentials.DeviceClaim.ClaimStatus;
import dev.medley.devices.credentials.DeviceCredential;
import dev.medley.devices.credentials.DeviceCredential.CredentialKind;
import dev.medley.devices.credentials.DeviceCredentialRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcDeviceCredentialRepository implements DeviceCredentialRepository {

    private static final String BATCH = """
            select id, name, type, hardware_revision, most, registered, expires_at, revoked_at, created_by, created_at
            from devices.batch\s""";
    private static final String CLAIM = """
            select id, user_code, controller_id, type, hardware_revision, status, account_id, polled_at, expires_at
            from devices.claim\s""";
    private static final SortKeys<DeviceBatch> BATCH_KEYS = SortKeys.newestFirst("id", DeviceBatch::id);

    private final Sql sql;

    JdbcDeviceCredentialRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(DeviceCredential credential, byte[] hash) {
        return sql.query("""
                insert into devices.credential (id, device_id, kind, subject, hash, created_at, expires_at)
                values (:id, :deviceId, :kind, :subject, :hash, :createdAt, :expiresAt)
                on conflict (hash) where kind = 'certificate' and revoked_at is null do nothing""")
                        .with("id", credential.id())
                        .with("deviceId", credential.deviceId())
                        .with("kind", credential.kind())
                        .with("subject", credential.subject())
                        .with("hash", hash)
                        .with("createdAt", credential.createdAt())
                        .with("expiresAt", credential.expiresAt())
                        .update()
                == 1;
    }

    @Override
    public List<DeviceCredential> list(UUID deviceId, Instant now) {
        return sql.query("""
                select id, device_id, kind, subject, created_at, expires_at from devices.credential
                where device_id = :deviceId and revoked_at is null and (expires_at is null or expires_at > :now)
                order by id""")
                .with("deviceId", deviceId)
                .with("now", now)
                .list(row -> new DeviceCredential(
                        row.uuid("id"),
                        row.uuid("device_id"),
                        row.constant("kind", CredentialKind.class),
                        row.text("subject"),
                        row.instant("created_at"),
                        row.instantOrNull("expires_at")));
    }

    @Override
    public void expire(UUID deviceId, Instant end) {
        sql.query("""
                update devices.credential set expires_at = :end
                where device_id = :deviceId and revoked_at is null and (expires_at is null or expires_at > :end)""").with("deviceId", deviceId).with("end", end).update();
    }

    @Override
    public boolean revoke(UUID id, UUID deviceId, Instant now) {
        return sql.query("""
                update devices.credential set revoked_at = :now
                where id = :id and device_id = :deviceId and revoked_at is null
                    and (expires_at is null or expires_at > :now)""")
                        .with("id", id)
                        .with("deviceId", deviceId)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public void revokeAll(UUID deviceId, Instant now) {
        sql.query("update devices.credential set revoked_at = :now where device_id = :deviceId and revoked_at is null")
                .with("deviceId", deviceId)
                .with("now", now)
                .update();
    }

    @Override
    public Set<UUID> revokeSince(UUID ownerId, Instant since, Instant now) {
        return Set.copyOf(sql.query("""
                update devices.credential c set revoked_at = :now from devices.device d
                where d.owner_id = :ownerId and c.device_id = d.id and c.created_at >= :since and c.revoked_at is null
                returning c.device_id""")
                .with("now", now)
                .with("ownerId", ownerId)
                .with("since", since)
                .list(row -> row.uuid("device_id")));
    }

    @Override
    public void addBatch(DeviceBatch batch, byte[] hash) {
        sql.query("""
                insert into devices.batch (id, name, hash, type, hardware_revision, most, expires_at, created_by, created_at)
                values (:id, :name, :hash, :type, :hardwareRevision, :most, :expiresAt, :createdBy, :createdAt)""")
                .with("id", batch.id())
                .with("name", batch.name())
                .with("hash", hash)
                .with("type", batch.type())
                .with("hardwareRevision", batch.hardwareRevision())
                .with("most", batch.most())
                .with("expiresAt", batch.expiresAt())
                .with("createdBy", batch.createdBy())
                .with("createdAt", batch.createdAt())
                .update();
    }

    @Override
    public Optional<DeviceBatch> findBatch(byte[] hash) {
        return sql.query(BATCH + "where hash = :hash").with("hash", hash).first(JdbcDeviceCredentialRepository::batch);
    }

    @Override
    public Optional<DeviceBatch> findBatch(UUID id) {
        return sql.query(BATCH + "where id = :id").with("id", id).first(JdbcDeviceCredentialRepository::batch);
    }

    @Override
    public Page<DeviceBatch> listBatches(PageRequest page) {
        return sql.query(BATCH + "where true")
                .page("device-batches", page, BATCH_KEYS, JdbcDeviceCredentialRepository::batch);
    }

    @Override
    public boolean revokeBatch(UUID id, Instant now) {
        return sql.query("update devices.batch set revoked_at = :now where id = :id and revoked_at is null")
                        .with("id", id)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean countRegistered(UUID batchId) {
        return sql.query("update devices.batch set registered = registered + 1 where id = :id and registered < most")
                        .with("id", batchId)
                        .update()
                == 1;
    }

    @Override
    public void addClaim(DeviceClaim claim, byte[] deviceCodeHash) {
        sql.query("""
                insert into devices.claim (id, device_code_hash, user_code, controller_id, type, hardware_revision, status,
                    expires_at)
                values (:id, :hash, :userCode, :controllerId, :type, :hardwareRevision, :status, :expiresAt)""")
                .with("id", claim.id())
                .with("hash", deviceCodeHash)
                .with("userCode", claim.userCode())
                .with("controllerId", claim.controllerId())
                .with("type", claim.type())
                .with("hardwareRevision", claim.hardwareRevision())
                .with("status", claim.status())
                .with("expiresAt", claim.expiresAt())
                .update();
    }

    @Override
    public Optional<DeviceClaim> lockClaim(byte[] deviceCodeHash) {
        return sql.query(CLAIM + "where device_code_hash = :hash for update")
                .with("hash", deviceCodeHash)
                .first(JdbcDeviceCredentialRepository::claim);
    }

    @Override
    public Optional<DeviceClaim> lockClaim(String userCode) {
        return sql.query(CLAIM + "where user_code = :userCode for update")
                .with("userCode", userCode)
                .first(JdbcDeviceCredentialRepository::claim);
    }

    @Override
    public void changeClaim(DeviceClaim claim) {
        sql.query("""
                update devices.claim set status = :status, account_id = :accountId, polled_at = :polledAt where id = :id""")
                .with("id", claim.id())
                .with("status", claim.status())
                .with("accountId", claim.accountId())
                .with("polledAt", claim.polledAt())
                .update();
    }

    @Override
    public void denyClaims(UUID accountId) {
        sql.query("update devices.claim set status = 'denied' where account_id = :accountId"
                        + " and status in ('approved', 'used')")
                .with("accountId", accountId)
                .update();
    }

    @Override
    public void forgetClaims(Instant before) {
        sql.query("delete from devices.claim where expires_at < :before")
                .with("before", before)
                .update();
    }

    private static DeviceBatch batch(Row row) throws SQLException {
        return new DeviceBatch(
                row.uuid("id"),
                row.text("name"),
                row.text("type"),
                row.text("hardware_revision"),
                row.integer("most"),
                row.integer("registered"),
                row.instant("expires_at"),
                row.instantOrNull("revoked_at"),
                row.uuidOrNull("created_by"),
                row.instant("created_at"));
    }

    private static DeviceClaim claim(Row row) throws SQLException {
        return new DeviceClaim(
                row.uuid("id"),
                row.text("user_code"),
                row.text("controller_id"),
                row.text("type"),
                row.text("hardware_revision"),
                row.constant("status", ClaimStatus.class),
                row.uuidOrNull("account_id"),
                row.instantOrNull("polled_at"),
                row.instant("expires_at"));
    }
}
