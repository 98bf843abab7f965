package dev.medley.devices.software.store;

import dev.medley.devices.software.Artifact;
import dev.medley.devices.software.Artifact.ArtifactStatus;
import dev.medley.devices.software.Artifact.FileDigests;
import dev.medley.devices.software.ArtifactDelta;
import dev.medley.devices.software.ArtifactDelta.DeltaStatus;
import dev.medley.devices.software.ArtifactRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcArtifactRepository implements ArtifactRepository {

    private static final String SELECT = """
            select id, release_id, module_id, file_name, size_bytes, sha256, sha1, md5, signature, key_id, status, rejection,
                upload_id, job_id, created_by, created_at
            from devices.artifact\s""";
    private static final String DELTA = """
            select d.id, d.from_id, d.to_id, d.status, d.reason, d.size_bytes, d.sha256, d.sha1, d.md5, d.job_id
            from devices.artifact_delta d\s""";

    private final Sql sql;

    JdbcArtifactRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Artifact artifact) {
        return sql.query("""
                insert into devices.artifact (id, release_id, module_id, file_name, size_bytes, sha256, signature, key_id,
                    status, upload_id, created_by, created_at)
                values (:id, :releaseId, :moduleId, :fileName, :sizeBytes, :sha256, :signature, :keyId, :status, :uploadId,
                    :createdBy, :createdAt)
                on conflict (module_id, file_name) do nothing""")
                        .with("id", artifact.id())
                        .with("releaseId", artifact.releaseId())
                        .with("moduleId", artifact.moduleId())
                        .with("fileName", artifact.fileName())
                        .with("sizeBytes", artifact.sizeBytes())
                        .with("sha256", artifact.digests().sha256())
                        .with("signature", artifact.signature())
                        .with("keyId", artifact.keyId())
                        .with("status", artifact.status())
                        .with("uploadId", artifact.uploadId())
                        .with("createdBy", artifact.createdBy())
                        .with("createdAt", artifact.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<Artifact> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcArtifactRepository::read);
    }

    @Override
    public Optional<Artifact> lock(UUID id, UUID releaseId) {
        return sql.query(SELECT + "where id = :id and release_id = :releaseId for update")
                .with("id", id)
                .with("releaseId", releaseId)
                .first(JdbcArtifactRepository::read);
    }

    @Override
    public List<Artifact> list(UUID releaseId) {
        return sql.query(SELECT + "where release_id = :releaseId order by id")
                .with("releaseId", releaseId)
                .list(JdbcArtifactRepository::read);
    }

    @Override
    public void check(UUID id, UUID jobId) {
        sql.query("update devices.artifact set status = 'checking', job_id = :jobId where id = :id")
                .with("id", id)
                .with("jobId", jobId)
                .update();
    }

    @Override
    public void finish(UUID id, ArtifactStatus status, FileDigests digests, String rejection) {
        sql.query("""
                update devices.artifact set status = :status, sha1 = :sha1, md5 = :md5, rejection = :rejection
                where id = :id""")
                .with("id", id)
                .with("status", status)
                .with("sha1", digests.sha1())
                .with("md5", digests.md5())
                .with("rejection", rejection)
                .update();
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("delete from devices.artifact where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean addDelta(ArtifactDelta delta) {
        return sql.query("""
                insert into devices.artifact_delta (id, from_id, to_id, status, job_id, created_at)
                values (:id, :fromId, :toId, :status, :jobId, now())
                on conflict (from_id, to_id) do nothing""")
                        .with("id", delta.id())
                        .with("fromId", delta.fromId())
                        .with("toId", delta.toId())
                        .with("status", delta.status())
                        .with("jobId", delta.jobId())
                        .update()
                == 1;
    }

    @Override
    public Optional<ArtifactDelta> findDelta(UUID id) {
        return sql.query(DELTA + "where d.id = :id").with("id", id).first(JdbcArtifactRepository::delta);
    }

    @Override
    public List<ArtifactDelta> listDeltas(UUID releaseId) {
        return sql.query(DELTA
                        + "join devices.artifact a on a.id = d.to_id where a.release_id = :releaseId order by d.id")
                .with("releaseId", releaseId)
                .list(JdbcArtifactRepository::delta);
    }

    @Override
    public void finishDelta(UUID id, DeltaStatus status, String reason, long sizeBytes, FileDigests digests) {
        sql.query("""
                update devices.artifact_delta set status = :status, reason = :reason, size_bytes = :sizeBytes,
                    sha256 = :sha256, sha1 = :sha1, md5 = :md5
                where id = :id""")
                .with("id", id)
                .with("status", status)
                .with("reason", reason)
                .with("sizeBytes", sizeBytes)
                .with("sha256", digests.sha256())
                .with("sha1", digests.sha1())
                .with("md5", digests.md5())
                .update();
    }

    private static Artifact read(Row row) throws SQLException {
        return new Artifact(
                row.uuid("id"),
                row.uuid("release_id"),
                row.uuid("module_id"),
                row.text("file_name"),
                row.bigint("size_bytes"),
                digests(row),
                row.bytes("signature"),
                row.uuid("key_id"),
                row.constant("status", ArtifactStatus.class),
                row.text("rejection"),
                row.text("upload_id"),
                row.uuidOrNull("job_id"),
                row.uuid("created_by"),
                row.instant("created_at"));
    }

    private static ArtifactDelta delta(Row row) throws SQLException {
        return new ArtifactDelta(
                row.uuid("id"),
                row.uuid("from_id"),
                row.uuid("to_id"),
                row.constant("status", DeltaStatus.class),
                row.text("reason"),
                row.bigint("size_bytes"),
                digests(row),
                row.uuid("job_id"));
    }

    private static FileDigests digests(Row row) throws SQLException {
        return new FileDigests(row.text("sha256"), row.text("sha1"), row.text("md5"));
    }
}
