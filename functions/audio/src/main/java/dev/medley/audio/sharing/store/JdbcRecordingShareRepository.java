package dev.medley.audio.sharing.store;

import dev.medley.audio.sharing.RecordingShare;
import dev.medley.audio.sharing.RecordingShareRepository;
import dev.medley.audio.sharing.RecordingShareScope;
import dev.medley.audio.sharing.RecordingShareUse;
import dev.medley.audio.sharing.SharedRecording;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRecordingShareRepository implements RecordingShareRepository {

    private static final String COLUMNS = """
            s.id, s.recording_id, s.owner_id, s.scope, s.account_id, s.email, s.token_hash is not null as is_link,
            s.expires_at, s.ended_at, s.created_at""";

    /** Nothing is shared of a recording that is gone, or by an account that is suspended, closed or erased. */
    private static final String IN_FORCE = "select " + COLUMNS + """
            , coalesce(d.title, r.file_name) as title, r.file_name, r.content_type, r.size_bytes, r.duration_ms
            from audio.share s join audio.recording r on r.id = s.recording_id
                left join audio.file_detail d on d.file_id = r.file_id
            where s.ended_at is null and s.expires_at > :now and r.status = 'ready' and r.trashed_at is null
                and exists (select from identity.pub_recipient o where o.account_id = s.owner_id)
            """;

    /** Nor what is by an account that blocks the reader, or is blocked by them. */
    private static final String FOR_ACCOUNT = """
             and (s.account_id = :accountId or (s.account_id is null and s.email = (
                select lower(m.email) from identity.pub_recipient m where m.account_id = :accountId)))
            and not exists (select from social.pub_block b where (b.blocker_id, b.blocked_id) in
                ((s.owner_id, :accountId::uuid), (:accountId::uuid, s.owner_id)))
            """;

    private static final SortKeys<RecordingShare> KEYS = SortKeys.newestFirst("s.id", RecordingShare::id);
    private static final SortKeys<SharedRecording> RECEIVED =
            SortKeys.newestFirst("s.id", shared -> shared.share().id());
    private static final SortKeys<RecordingShareUse> USES = SortKeys.newestFirst("id", RecordingShareUse::id);

    private final Sql sql;

    JdbcRecordingShareRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(UUID recordingId, Instant now) {
        sql.lock("audio.share/" + recordingId);
        return sql.query("""
                select count(*)::integer as shares from audio.share
                where recording_id = :recordingId and ended_at is null and expires_at > :now""")
                .with("recordingId", recordingId)
                .with("now", now)
                .first(row -> row.integer("shares"))
                .orElse(0);
    }

    @Override
    public Optional<UUID> accountOf(String email) {
        return sql.query("select account_id from identity.pub_recipient where lower(email) = :email limit 1")
                .with("email", email)
                .first(row -> row.uuid("account_id"));
    }

    @Override
    public boolean mayBeTold(UUID receiverId, UUID ownerId) {
        return sql.query("""
                select from identity.pub_recipient r where r.account_id = :receiverId and not exists (
                    select from social.pub_block b where (b.blocker_id, b.blocked_id) in
                        ((:receiverId::uuid, :ownerId::uuid), (:ownerId::uuid, :receiverId::uuid)))""")
                .with("receiverId", receiverId)
                .with("ownerId", ownerId)
                .exists();
    }

    @Override
    public void add(RecordingShare share, byte @Nullable [] tokenHash) {
        RecordingShare.@Nullable Receiver receiver = share.receiver();
        sql.query("""
                insert into audio.share (id, recording_id, owner_id, scope, account_id, email, token_hash, expires_at,
                    created_at)
                values (:id, :recordingId, :ownerId, :scope, :accountId, :email, :tokenHash, :expiresAt, :createdAt)""")
                .with("id", share.id())
                .with("recordingId", share.recordingId())
                .with("ownerId", share.ownerId())
                .with("scope", share.scope().label())
                .with("accountId", receiver == null ? null : receiver.accountId())
                .with("email", receiver == null ? null : receiver.email())
                .with("tokenHash", tokenHash)
                .with("expiresAt", share.expiresAt())
                .with("createdAt", share.createdAt())
                .update();
    }

    @Override
    public Page<RecordingShare> list(UUID recordingId, UUID ownerId, PageRequest page) {
        return sql.query("select " + COLUMNS
                        + " from audio.share s where s.recording_id = :recordingId and s.owner_id = :ownerId")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .page("recording-shares/" + recordingId, page, KEYS, JdbcRecordingShareRepository::read);
    }

    @Override
    public Optional<RecordingShare> find(UUID id, UUID recordingId, UUID ownerId) {
        return sql.query(
                        "select " + COLUMNS
                                + " from audio.share s where s.id = :id and s.recording_id = :recordingId and s.owner_id = :ownerId")
                .with("id", id)
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .first(JdbcRecordingShareRepository::read);
    }

    @Override
    public boolean end(UUID id, Instant now) {
        return sql.query("update audio.share set ended_at = :now where id = :id and ended_at is null")
                        .with("now", now)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Page<SharedRecording> listFor(UUID accountId, Instant now, PageRequest page) {
        return sql.query(IN_FORCE + FOR_ACCOUNT)
                .with("accountId", accountId)
                .with("now", now)
                .page("recording-shares-for/" + accountId, page, RECEIVED, JdbcRecordingShareRepository::shared);
    }

    @Override
    public Optional<SharedRecording> findFor(UUID id, UUID accountId, Instant now) {
        return sql.query(IN_FORCE + FOR_ACCOUNT + " and s.id = :id")
                .with("id", id)
                .with("accountId", accountId)
                .with("now", now)
                .first(JdbcRecordingShareRepository::shared);
    }

    @Override
    public Optional<SharedRecording> findByToken(byte[] tokenHash, Instant now) {
        return sql.query(IN_FORCE + " and s.token_hash = :tokenHash")
                .with("tokenHash", tokenHash)
                .with("now", now)
                .first(JdbcRecordingShareRepository::shared);
    }

    @Override
    public void noteUse(RecordingShareUse use) {
        sql.query("""
                insert into audio.share_use (id, share_id, action, rendition, network)
                values (:id, :shareId, :action, :rendition, :network)""")
                .with("id", use.id())
                .with("shareId", use.shareId())
                .with("action", use.action())
                .with("rendition", use.rendition())
                .with("network", use.network())
                .update();
    }

    @Override
    public Page<RecordingShareUse> uses(UUID id, PageRequest page) {
        return sql.query("select id, share_id, action, rendition, network from audio.share_use where share_id = :id")
                .with("id", id)
                .page(
                        "recording-share-uses/" + id,
                        page,
                        USES,
                        row -> new RecordingShareUse(
                                row.uuid("id"),
                                row.uuid("share_id"),
                                row.constant("action", RecordingShareUse.Action.class),
                                row.textOrNull("rendition"),
                                row.text("network")));
    }

    @Override
    public void endSince(UUID ownerId, Instant since, Instant now) {
        sql.query("""
                update audio.share set ended_at = :now
                where owner_id = :ownerId and created_at >= :since and ended_at is null""")
                .with("now", now)
                .with("ownerId", ownerId)
                .with("since", since)
                .update();
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from audio.share where expires_at < :before or ended_at < :before")
                .with("before", before)
                .update();
        sql.query("delete from audio.share_use where id < :before")
                .with("before", Ids.first(before))
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from audio.share where owner_id = :accountId or account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static RecordingShare read(Row row) throws SQLException {
        return new RecordingShare(
                row.uuid("id"),
                row.uuid("recording_id"),
                row.uuid("owner_id"),
                row.constant("scope", RecordingShareScope.class),
                row.bool("is_link")
                        ? null
                        : new RecordingShare.Receiver(row.uuidOrNull("account_id"), row.textOrNull("email")),
                row.instant("expires_at"),
                row.instantOrNull("ended_at"),
                row.instant("created_at"));
    }

    private static SharedRecording shared(Row row) throws SQLException {
        return new SharedRecording(
                read(row),
                row.text("title"),
                row.text("file_name"),
                row.text("content_type"),
                row.bigint("size_bytes"),
                row.bigint("duration_ms"));
    }
}
