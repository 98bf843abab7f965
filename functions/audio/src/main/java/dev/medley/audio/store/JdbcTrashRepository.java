package dev.medley.audio.store;

import static dev.medley.audio.store.RecordingRow.COLUMNS;

import dev.medley.audio.RecordingDisposal;
import dev.medley.audio.RecordingDisposal.Reason;
import dev.medley.audio.RecordingRoom;
import dev.medley.audio.TrashRepository;
import dev.medley.audio.TrashedRecording;
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
class JdbcTrashRepository implements TrashRepository {

    /** Of {@code r}. */
    static final String NOT_HELD =
            " and not exists (select from audio.hold h where h.owner_id = r.owner_id and h.released_at is null"
                    + " and (h.recording_id is null or h.recording_id = r.id))";

    private static final SortKeys<TrashedRecording> KEYS =
            SortKeys.newestFirst("id", trashed -> trashed.recording().id());

    private final Sql sql;
    private final Clock clock;

    JdbcTrashRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void lock(UUID ownerId) {
        sql.lock("audio.recording/" + ownerId);
    }

    @Override
    public Optional<FileState> file(UUID recordingId, UUID ownerId) {
        return sql.query("""
                select r.file_id, r.trashed_at, r.purge_at, (select count(*)::integer from audio.recording o
                    where o.file_id = r.file_id and o.status in ('uploading', 'processing')) as unfinished
                from audio.recording r where r.id = :id and r.owner_id = :ownerId and r.status <> 'deleted'""")
                .with("id", recordingId)
                .with("ownerId", ownerId)
                .first(row -> new FileState(
                        row.uuid("file_id"),
                        row.integer("unfinished"),
                        row.instantOrNull("trashed_at"),
                        row.instantOrNull("purge_at")));
    }

    @Override
    public int trash(UUID fileId, Instant trashedAt, Instant purgeAt, RecordingDisposal disposal) {
        return sql.query("""
                update audio.recording set trashed_at = :trashedAt, purge_at = :purgeAt,
                    trash_keeps_transcripts = :keep, trash_rule_id = :ruleId::uuid
                where id in (select id from audio.recording where file_id = :fileId and status <> 'deleted'
                    and trashed_at is null order by id for update)""")
                .with("trashedAt", trashedAt)
                .with("purgeAt", purgeAt)
                .with("keep", disposal.keepTranscripts())
                .with("ruleId", disposal.ruleId())
                .with("fileId", fileId)
                .update();
    }

    @Override
    public int restore(UUID fileId) {
        return sql.query("""
                update audio.recording set trashed_at = null, purge_at = null, trash_keeps_transcripts = false,
                    trash_rule_id = null, taken_back_at = :now
                where id in (select id from audio.recording where file_id = :fileId and status <> 'deleted'
                    and trashed_at is not null order by id for update)""")
                .with("now", clock.instant())
                .with("fileId", fileId)
                .update();
    }

    @Override
    public Page<TrashedRecording> list(UUID ownerId, PageRequest page) {
        return sql.query("select " + COLUMNS + """
                , trashed_at, purge_at, (select title from audio.file_detail d where d.file_id = recording.file_id) as title,
                coalesce((select description from audio.file_detail d where d.file_id = recording.file_id), '') as description,
                coalesce((select tags from audio.file_detail d where d.file_id = recording.file_id), '{}') as tags
                from audio.recording where owner_id = :ownerId and trashed_at is not null
                and status <> 'deleted' and purge_at > :now and not superseded""")
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .page("audio-trash/" + ownerId, page, KEYS, JdbcTrashRepository::trashed);
    }

    private static TrashedRecording trashed(Row row) throws SQLException {
        return new TrashedRecording(
                RecordingRow.read(row),
                row.textOrNull("title"),
                row.text("description"),
                row.texts("tags"),
                row.instant("trashed_at"),
                row.instant("purge_at"));
    }

    @Override
    public int empty(UUID ownerId, boolean keepTranscripts) {
        return sql.query("""
                update audio.recording set purge_at = :now, trash_keeps_transcripts = trash_keeps_transcripts or :keep
                where id in (select id from audio.recording r where owner_id = :ownerId and trashed_at is not null
                    and status <> 'deleted' and purge_at > :now""" + NOT_HELD + " order by id for update)")
                .with("now", clock.instant())
                .with("keep", keepTranscripts)
                .with("ownerId", ownerId)
                .update();
    }

    @Override
    public RecordingRoom room(UUID ownerId, String bytesByTier) {
        return sql.query("""
                select audio.stored_bytes(:ownerId) as stored,
                    (select coalesce(sum(size_bytes), 0)::bigint from audio.recording
                        where owner_id = :ownerId and trashed_at is not null and status = 'ready') as trash,
                    (cast(:most as jsonb) ->> account_data.pub_tier(:ownerId))::bigint as allowed""")
                .with("ownerId", ownerId)
                .with("most", bytesByTier)
                .first(row -> new RecordingRoom(row.bigint("stored"), row.bigint("trash"), row.bigintOrNull("allowed")))
                .orElseThrow();
    }

    @Override
    public List<Due> due(int most) {
        return sql.query("""
                select id, owner_id, trash_rule_id, trash_keeps_transcripts from audio.recording r
                where trashed_at is not null and status <> 'deleted' and purge_at <= :now""" + NOT_HELD + " order by purge_at limit :most")
                .with("now", clock.instant())
                .with("most", most)
                .list(JdbcTrashRepository::due);
    }

    private static Due due(Row row) throws SQLException {
        UUID ruleId = row.uuidOrNull("trash_rule_id");
        return new Due(
                row.uuid("id"),
                row.uuid("owner_id"),
                new RecordingDisposal(
                        ruleId == null ? Reason.TRASH : Reason.RETENTION_RULE,
                        ruleId,
                        row.bool("trash_keeps_transcripts")));
    }
}
