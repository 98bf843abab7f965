package dev.medley.audio.store;

import static dev.medley.audio.store.RecordingRow.COLUMNS;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingVersionRepository;
import dev.medley.audio.Sha256;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingVersionRepository implements RecordingVersionRepository {

    private static final SortKeys<Recording> KEYS = SortKeys.newestFirst("id", Recording::id);

    private final Sql sql;
    private final Clock clock;

    JdbcRecordingVersionRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int nextVersion(UUID fileId, UUID ownerId) {
        return sql.query("""
                insert into audio.file as f (id, owner_id, last_version) values (:fileId, :ownerId, 2)
                on conflict on constraint file_pk do update set last_version = f.last_version + 1
                returning last_version""")
                .with("fileId", fileId)
                .with("ownerId", ownerId)
                .first(row -> row.integer("last_version"))
                .orElseThrow();
    }

    @Override
    public Page<Recording> versions(UUID fileId, UUID ownerId, PageRequest page) {
        return sql.query("select " + COLUMNS + " from audio.recording where file_id = :fileId and owner_id = :ownerId "
                        + "and status <> 'deleted' and trashed_at is null")
                .with("fileId", fileId)
                .with("ownerId", ownerId)
                .page("audio-versions/" + ownerId + "/" + fileId, page, KEYS, RecordingRow::read);
    }

    @Override
    public Optional<Recording> restore(Recording source, UUID id, int version) {
        sql.lock("audio.recording/" + source.ownerId());
        return sql.query("""
                insert into audio.recording (id, owner_id, status, file_name, content_type, size_bytes, sha256, expires_at,
                    container, codec, sample_rate, channels, duration_ms, truncated, loudness_lufs, clipping_ratio,
                    speech_ratio, signal_to_noise_db, signal_to_noise_trusted, waveform, created_at, updated_at, file_id,
                    version_number, restored_from, content_id, optimized_bytes, original_removed)
                select :id, owner_id, status, file_name, content_type, size_bytes, sha256, expires_at, container, codec,
                    sample_rate, channels, duration_ms, truncated, loudness_lufs, clipping_ratio, speech_ratio,
                    signal_to_noise_db, signal_to_noise_trusted, waveform, :now, :now, file_id, :version, version_number,
                    content_id, optimized_bytes, original_removed
                from audio.recording where id = :sourceId and status = 'ready' and trashed_at is null
                returning\s""" + COLUMNS)
                .with("id", id)
                .with("now", clock.instant())
                .with("version", version)
                .with("sourceId", source.id())
                .first(RecordingRow::read);
    }

    @Override
    public void supersede(UUID fileId) {
        sql.query("""
                update audio.recording r set superseded = v.superseded
                from (select id, exists (select from audio.recording n where n.file_id = o.file_id and n.status = 'ready'
                    and n.version_number > o.version_number) as superseded
                    from audio.recording o where o.file_id = :fileId and o.status <> 'deleted' order by o.id for update) v
                where r.id = v.id and r.superseded <> v.superseded""").with("fileId", fileId).update();
    }

    @Override
    public Optional<UUID> contentOf(UUID ownerId, Sha256 sha256) {
        return sql.query("""
                select content_id from audio.recording
                where owner_id = :ownerId and sha256 = :sha256 and status = 'ready' and not original_removed
                order by id limit 1""")
                .with("ownerId", ownerId)
                .with("sha256", sha256.bytes())
                .first(row -> row.uuid("content_id"));
    }

    @Override
    public void lockContent(UUID contentId) {
        sql.lock("audio.content/" + contentId);
    }

    @Override
    public boolean isHeld(UUID contentId) {
        return sql.query("select 1 from audio.recording where content_id = :contentId and status = 'ready' limit 1")
                .with("contentId", contentId)
                .exists();
    }

    @Override
    public void share(UUID id, UUID contentId) {
        sql.query("""
                update audio.recording r set content_id = :contentId, optimized_bytes = h.optimized_bytes,
                    original_removed = h.original_removed
                from (select optimized_bytes, original_removed from audio.recording
                    where content_id = :contentId and status = 'ready' limit 1) h
                where r.id = :id and r.status = 'processing'""").with("contentId", contentId).with("id", id).update();
    }

    @Override
    public List<Recording> takeUnverified(Instant before, Instant now, int most) {
        return sql.query("""
                update audio.recording set verified_at = :now where id in (
                    select id from audio.recording
                    where status = 'ready' and (verified_at is null or verified_at < :before)
                    order by verified_at nulls first, id limit :most for update skip locked
                ) returning\s""" + COLUMNS)
                .with("now", now)
                .with("before", before)
                .with("most", most)
                .list(RecordingRow::read);
    }

    @Override
    public void noteCopy(UUID contentId, long bytes, boolean originalRemoved) {
        sql.query("""
                update audio.recording set optimized_bytes = :bytes, verified_at = null, original_removed = original_removed
                    or (:removed and 1 = (select count(*) from audio.recording o
                        where o.content_id = :contentId and o.status = 'ready'))
                where id in (select id from audio.recording where content_id = :contentId and status = 'ready'
                    order by id for update)""")
                .with("bytes", bytes)
                .with("removed", originalRemoved)
                .with("contentId", contentId)
                .update();
    }

    @Override
    public void forgetFiles(UUID ownerId) {
        sql.query("delete from audio.file where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }
}
