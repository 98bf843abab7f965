package dev.medley.audio.imports.store;

import dev.medley.audio.imports.RecordingImport;
import dev.medley.audio.imports.RecordingImportRepository;
import dev.medley.jobs.JobError;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingImportRepository implements RecordingImportRepository {

    private final Sql sql;

    JdbcRecordingImportRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(RecordingImport wanted) {
        sql.query("""
                insert into audio.import (id, owner_id, job_id, url, created_at)
                values (:id, :ownerId, :jobId, :url, :createdAt)""")
                .with("id", wanted.id())
                .with("ownerId", wanted.ownerId())
                .with("jobId", wanted.jobId())
                .with("url", wanted.url().toString())
                .with("createdAt", wanted.createdAt())
                .update();
    }

    @Override
    public Optional<RecordingImport> find(UUID id) {
        return sql.query("select id, owner_id, job_id, url, created_at from audio.import where id = :id")
                .with("id", id)
                .first(row -> new RecordingImport(
                        row.uuid("id"),
                        row.uuid("owner_id"),
                        row.uuid("job_id"),
                        URI.create(row.text("url")),
                        row.instant("created_at")));
    }

    @Override
    public Optional<JobError> failureOf(UUID jobId) {
        return sql.query("select error_code, error_detail from jobs.job where id = :jobId and error_code is not null")
                .with("jobId", jobId)
                .first(row -> new JobError(row.text("error_code"), row.text("error_detail")));
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from audio.import where id = :id").with("id", id).update();
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.import where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }
}
