package dev.medley.audio.library.store;

import dev.medley.audio.library.RecordingNote;
import dev.medley.audio.library.RecordingNoteRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingNoteRepository implements RecordingNoteRepository {

    private static final String SELECT = """
            select id, file_id, owner_id, recording_id, text, at_ms, version, created_at, updated_at from audio.note
            where file_id = :fileId
            """;

    /** Those on all of the sound are before those on its beginning. */
    private static final SortKeys<RecordingNote> KEYS = SortKeys.newestFirst("id", RecordingNote::id)
            .and("atMs", "coalesce(at_ms, -1)", note -> Objects.requireNonNullElse(note.atMs(), -1L));

    private final Sql sql;
    private final Clock clock;

    JdbcRecordingNoteRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int count(UUID fileId) {
        return sql.query("select count(*)::integer as notes from audio.note where file_id = :fileId")
                .with("fileId", fileId)
                .first(row -> row.integer("notes"))
                .orElse(0);
    }

    @Override
    public void add(RecordingNote note) {
        sql.query("""
                insert into audio.note (id, file_id, owner_id, recording_id, text, at_ms, created_at, updated_at)
                values (:id, :fileId, :ownerId, :recordingId, :text, :atMs, :createdAt, :createdAt)""")
                .with("id", note.id())
                .with("fileId", note.fileId())
                .with("ownerId", note.ownerId())
                .with("recordingId", note.recordingId())
                .with("text", note.text())
                .with("atMs", note.atMs())
                .with("createdAt", note.createdAt())
                .update();
    }

    @Override
    public Page<RecordingNote> list(UUID fileId, PageRequest page) {
        return sql.query(SELECT)
                .with("fileId", fileId)
                .page("recording-notes/" + fileId, page, KEYS, JdbcRecordingNoteRepository::read);
    }

    @Override
    public Optional<RecordingNote> find(UUID id, UUID fileId) {
        return sql.query(SELECT + "and id = :id")
                .with("fileId", fileId)
                .with("id", id)
                .first(JdbcRecordingNoteRepository::read);
    }

    @Override
    public void change(RecordingNote note) {
        sql.query("""
                update audio.note set text = :text, at_ms = :atMs, version = version + 1, updated_at = :now
                where id = :id""")
                .with("text", note.text())
                .with("atMs", note.atMs())
                .with("now", clock.instant())
                .with("id", note.id())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from audio.note where id = :id").with("id", id).update();
    }

    private static RecordingNote read(Row row) throws SQLException {
        return new RecordingNote(
                row.uuid("id"),
                row.uuid("file_id"),
                row.uuid("owner_id"),
                row.uuid("recording_id"),
                row.text("text"),
                row.bigintOrNull("at_ms"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
