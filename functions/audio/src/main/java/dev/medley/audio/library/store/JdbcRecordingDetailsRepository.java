package dev.medley.audio.library.store;

import dev.medley.audio.library.RecordingDetails;
import dev.medley.audio.library.RecordingDetailsRepository;
import dev.medley.audio.library.TagCount;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingDetailsRepository implements RecordingDetailsRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcRecordingDetailsRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<RecordingDetails> find(Collection<UUID> fileIds) {
        return sql.query("""
                select file_id, title, description, tags, version from audio.file_detail
                where file_id = any(:fileIds)""").with("fileIds", fileIds.toArray(UUID[]::new)).list(JdbcRecordingDetailsRepository::read);
    }

    @Override
    public Optional<RecordingDetails> hold(UUID recordingId, UUID ownerId) {
        return sql.query("""
                with held as (
                    select file_id, owner_id from audio.recording
                    where id = :recordingId and owner_id = :ownerId and status <> 'deleted' and trashed_at is null for share
                )
                insert into audio.file_detail (file_id, owner_id, created_at, updated_at)
                select file_id, owner_id, :now, :now from held
                on conflict on constraint file_detail_pk do update set owner_id = excluded.owner_id
                returning file_id, title, description, tags, version""")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .first(JdbcRecordingDetailsRepository::read);
    }

    @Override
    public void change(RecordingDetails details) {
        sql.query("""
                update audio.file_detail set title = :title, description = :description, tags = :tags,
                    version = :version, updated_at = :now
                where file_id = :fileId""")
                .with("title", details.title())
                .with("description", details.description())
                .with("tags", details.tags().toArray(String[]::new))
                .with("version", details.version())
                .with("now", clock.instant())
                .with("fileId", details.fileId())
                .update();
    }

    @Override
    public void noteWords(UUID fileId) {
        sql.query("""
                update audio.file_detail d set words = audio.words(concat_ws(' ', d.title, d.description,
                    array_to_string(d.tags, ' '),
                    (select string_agg(n.text, ' ' order by n.id) from audio.note n where n.file_id = d.file_id)))
                where d.file_id = :fileId""").with("fileId", fileId).update();
    }

    @Override
    public List<TagCount> tags(UUID ownerId, int most) {
        return sql.query("""
                select tag, count(*)::integer as files from audio.file_detail d cross join unnest(d.tags) as tag
                where d.owner_id = :ownerId and exists (
                    select from audio.recording r where r.file_id = d.file_id and r.status <> 'deleted' and r.trashed_at is null)
                group by tag order by files desc, tag limit :most""")
                .with("ownerId", ownerId)
                .with("most", most)
                .list(row -> new TagCount(row.text("tag"), row.integer("files")));
    }

    @Override
    public void forgetDeleted(UUID ownerId) {
        sql.query("""
                delete from audio.file_detail d where d.owner_id = :ownerId and not exists (
                    select from audio.recording r where r.file_id = d.file_id and r.status <> 'deleted')""").with("ownerId", ownerId).update();
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.file_detail where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static RecordingDetails read(Row row) throws SQLException {
        return new RecordingDetails(
                row.uuid("file_id"),
                row.textOrNull("title"),
                row.text("description"),
                row.texts("tags"),
                row.integer("version"));
    }
}
