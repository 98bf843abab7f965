package dev.medley.audio.holds.store;

import dev.medley.audio.RecordingHolds;
import dev.medley.audio.holds.RecordingHold;
import dev.medley.audio.holds.RecordingHold.Release;
import dev.medley.audio.holds.RecordingHoldRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingHoldRepository implements RecordingHoldRepository, RecordingHolds {

    private static final String SELECT = """
            select id, owner_id, recording_id, reason, placed_by, placed_at, released_by, released_at, owner_erased_at
            from audio.hold where\s""";

    private static final SortKeys<RecordingHold> KEYS = SortKeys.newestFirst("id", RecordingHold::id);

    private final Sql sql;

    JdbcRecordingHoldRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(UUID ownerId) {
        sql.lock("audio.hold/" + ownerId);
    }

    @Override
    public boolean covers(UUID recordingId, UUID ownerId) {
        return sql.query("""
                select 1 from audio.hold h
                join audio.recording r on r.id = :recordingId and r.owner_id = h.owner_id and r.status <> 'deleted'
                where h.owner_id = :ownerId and h.released_at is null
                    and (h.recording_id is null or h.recording_id = r.id) limit 1""")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .exists();
    }

    @Override
    public boolean coversFile(UUID fileId, UUID ownerId) {
        return sql.query("""
                select 1 from audio.hold h
                where h.owner_id = :ownerId and h.released_at is null and (h.recording_id is null
                    or exists (select from audio.recording r where r.id = h.recording_id and r.file_id = :fileId)) limit 1""").with("ownerId", ownerId).with("fileId", fileId).exists();
    }

    @Override
    public Optional<UUID> ownerOf(UUID recordingId) {
        return sql.query("select owner_id from audio.recording where id = :id and status <> 'deleted'")
                .with("id", recordingId)
                .first(row -> row.uuid("owner_id"));
    }

    @Override
    public boolean hasRecordings(UUID ownerId) {
        return sql.query("select 1 from audio.recording where owner_id = :ownerId and status <> 'deleted' limit 1")
                .with("ownerId", ownerId)
                .exists();
    }

    @Override
    public void add(RecordingHold hold) {
        sql.query("""
                insert into audio.hold (id, owner_id, recording_id, reason, placed_by, placed_at, owner_erased_at)
                values (:id, :ownerId, :recordingId::uuid, :reason, :placedBy, :placedAt,
                    (select max(owner_erased_at) from audio.hold where owner_id = :ownerId))""")
                .with("id", hold.id())
                .with("ownerId", hold.ownerId())
                .with("recordingId", hold.recordingId())
                .with("reason", hold.reason())
                .with("placedBy", hold.placedBy())
                .with("placedAt", hold.placedAt())
                .update();
    }

    @Override
    public Optional<RecordingHold> find(UUID id) {
        return sql.query(SELECT + "id = :id").with("id", id).first(JdbcRecordingHoldRepository::read);
    }

    @Override
    public Page<RecordingHold> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "true")
                .when(filter.ownerId(), "and owner_id = :ownerId", "ownerId")
                .when(filter.inForce(), "and (released_at is null) = :inForce", "inForce")
                .page("recording-holds/" + filter, page, KEYS, JdbcRecordingHoldRepository::read);
    }

    @Override
    public void release(UUID id, UUID releasedBy, Instant now) {
        sql.query("update audio.hold set released_by = :by, released_at = :now where id = :id and released_at is null")
                .with("by", releasedBy)
                .with("now", now)
                .with("id", id)
                .update();
    }

    @Override
    public void noteErasure(UUID ownerId, Instant now) {
        sql.query("""
                update audio.hold set owner_erased_at = :now
                where owner_id = :ownerId and released_at is null and owner_erased_at is null""").with("now", now).with("ownerId", ownerId).update();
    }

    private static RecordingHold read(Row row) throws SQLException {
        UUID releasedBy = row.uuidOrNull("released_by");
        return new RecordingHold(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.uuidOrNull("recording_id"),
                row.text("reason"),
                row.uuid("placed_by"),
                row.instant("placed_at"),
                releasedBy == null
                        ? null
                        : new Release(releasedBy, Objects.requireNonNull(row.instantOrNull("released_at"))),
                row.instantOrNull("owner_erased_at"));
    }
}
