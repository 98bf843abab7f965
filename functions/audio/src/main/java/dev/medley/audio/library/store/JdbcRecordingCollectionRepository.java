package dev.medley.audio.library.store;

import dev.medley.audio.library.RecordingCollection;
import dev.medley.audio.library.RecordingCollectionRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingCollectionRepository implements RecordingCollectionRepository {

    private static final String SELECT = """
            select c.id, c.owner_id, c.name, c.description, c.version, c.created_at, c.updated_at,
                (select count(*)::integer from audio.collection_file i where i.collection_id = c.id and exists (
                    select from audio.recording r where r.file_id = i.file_id and r.status <> 'deleted' and r.trashed_at is null)) as files
            from audio.collection c where c.owner_id = :ownerId
            """;

    private static final SortKeys<RecordingCollection> KEYS = SortKeys.newestFirst("c.id", RecordingCollection::id);

    private final Sql sql;
    private final Clock clock;

    JdbcRecordingCollectionRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int count(UUID ownerId) {
        sql.lock("audio.collection/" + ownerId);
        return sql.query("select count(*)::integer as collections from audio.collection where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.integer("collections"))
                .orElse(0);
    }

    @Override
    public void add(RecordingCollection collection) {
        sql.query("""
                insert into audio.collection (id, owner_id, name, description, created_at, updated_at)
                values (:id, :ownerId, :name, :description, :createdAt, :createdAt)""")
                .with("id", collection.id())
                .with("ownerId", collection.ownerId())
                .with("name", collection.name())
                .with("description", collection.description())
                .with("createdAt", collection.createdAt())
                .update();
    }

    @Override
    public Optional<RecordingCollection> find(UUID id, UUID ownerId) {
        return find(id, ownerId, "");
    }

    @Override
    public Optional<RecordingCollection> lock(UUID id, UUID ownerId) {
        return find(id, ownerId, " for update of c");
    }

    private Optional<RecordingCollection> find(UUID id, UUID ownerId, String hold) {
        return sql.query(SELECT + "and c.id = :id" + hold)
                .with("ownerId", ownerId)
                .with("id", id)
                .first(JdbcRecordingCollectionRepository::read);
    }

    @Override
    public Page<RecordingCollection> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT)
                .with("ownerId", ownerId)
                .page("recording-collections/" + ownerId, page, KEYS, JdbcRecordingCollectionRepository::read);
    }

    @Override
    public void change(UUID id, String name, String description, Instant now) {
        sql.query("""
                update audio.collection set name = :name, description = :description, version = version + 1,
                    updated_at = :now
                where id = :id""")
                .with("id", id)
                .with("name", name)
                .with("description", description)
                .with("now", now)
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from audio.collection where id = :id").with("id", id).update();
    }

    @Override
    public int put(UUID id, List<UUID> recordingIds, UUID ownerId) {
        return sql.query("""
                with held as (
                    select file_id, owner_id from audio.recording
                    where id = any(:recordingIds) and owner_id = :ownerId and status <> 'deleted' and trashed_at is null
                    order by id for share
                ), described as (
                    insert into audio.file_detail (file_id, owner_id, created_at, updated_at)
                    select distinct file_id, owner_id, :now::timestamptz, :now::timestamptz from held
                    on conflict on constraint file_detail_pk do nothing
                ), added as (
                    insert into audio.collection_file (collection_id, file_id, added_at)
                    select distinct :id::uuid, file_id, :now::timestamptz from held
                    on conflict on constraint collection_file_pk do nothing
                )
                select count(*)::integer as recordings from held""")
                .with("id", id)
                .with("recordingIds", recordingIds.toArray(UUID[]::new))
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .first(row -> row.integer("recordings"))
                .orElse(0);
    }

    @Override
    public int countFiles(UUID id) {
        return sql.query("select count(*)::integer as files from audio.collection_file where collection_id = :id")
                .with("id", id)
                .first(row -> row.integer("files"))
                .orElse(0);
    }

    @Override
    public boolean take(UUID id, UUID recordingId, UUID ownerId) {
        return sql.query("""
                        delete from audio.collection_file i using audio.recording r
                        where i.collection_id = :id and r.id = :recordingId and r.owner_id = :ownerId
                            and r.status <> 'deleted' and r.trashed_at is null and i.file_id = r.file_id""")
                        .with("id", id)
                        .with("recordingId", recordingId)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.collection where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static RecordingCollection read(Row row) throws SQLException {
        return new RecordingCollection(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("name"),
                row.text("description"),
                row.integer("files"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
