package dev.medley.speech.live.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.speech.live.LiveMessage;
import dev.medley.speech.live.LiveTranscription;
import dev.medley.speech.live.LiveTranscription.Reason;
import dev.medley.speech.live.LiveTranscriptionRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcLiveTranscriptionRepository implements LiveTranscriptionRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcLiveTranscriptionRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean add(LiveTranscription live, int most) {
        sql.lock("live transcriptions " + live.accountId());
        return sql.query("""
                insert into speech.live_transcription
                    (id, account_id, asked_language, allowed_languages, keep, created_at, expires_at, active_at, queued_at)
                select :id, :accountId, :asked, :allowed, :keep, :now, :expiresAt, :now, '-infinity'
                where (select count(*) from speech.live_transcription
                    where account_id = :accountId and status <> 'ended') < :most""")
                        .with("id", live.id())
                        .with("accountId", live.accountId())
                        .with("asked", live.wanted().asked())
                        .with("allowed", live.wanted().allowedText())
                        .with("keep", live.keep())
                        .with("now", live.createdAt())
                        .with("expiresAt", live.expiresAt())
                        .with("most", most)
                        .update()
                == 1;
    }

    @Override
    public Optional<LiveTranscription> find(UUID id, UUID accountId) {
        return sql.query(LiveRows.SELECT + " where l.id = :id and l.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(LiveRows::read);
    }

    @Override
    public Page<LiveTranscription> list(UUID accountId, PageRequest page) {
        return sql.query(LiveRows.SELECT + " where l.account_id = :accountId")
                .with("accountId", accountId)
                .page(
                        "live-transcriptions/" + accountId,
                        page,
                        SortKeys.newestFirst("l.id", LiveTranscription::id),
                        LiveRows::read);
    }

    @Override
    public List<LiveMessage> messages(UUID id, long after, int most) {
        return sql.query("""
                select document from speech.live_message where live_id = :id and number > :after
                order by number limit :most""")
                .with("id", id)
                .with("after", after)
                .with("most", most)
                .list(row -> json.read(row.json("document"), LiveMessage.class));
    }

    @Override
    public List<LiveMessage> segments(UUID id) {
        return sql.query("""
                select document from speech.live_message where live_id = :id and segment is not null
                order by number""").with("id", id).list(row -> json.read(row.json("document"), LiveMessage.class));
    }

    @Override
    public int nextSequence(UUID id) {
        return sql.query("""
                select n.sequence from speech.live_transcription l
                cross join lateral (
                    select l.read_to as sequence
                    union all
                    select s.sequence + 1 from speech.live_sound s where s.live_id = l.id and s.sequence >= l.read_to) n
                where l.id = :id and not exists (
                    select from speech.live_sound s where s.live_id = l.id and s.sequence = n.sequence)
                order by n.sequence limit 1""")
                .with("id", id)
                .first(row -> row.integer("sequence"))
                .orElse(0);
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from speech.live_transcription where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from speech.live_transcription where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    @Override
    public void end(UUID id, Reason reason, @Nullable Integer frames, Instant now) {
        sql.query("""
                update speech.live_transcription set status = 'ending', reason = :reason, frames = :frames, active_at = :now
                where id = :id and status = 'open'""")
                .with("id", id)
                .with("reason", reason)
                .with("frames", frames)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<UUID> queue(UUID id, Instant now, Instant before) {
        return sql.query("""
                update speech.live_transcription set queued_at = :now
                where id = :id and status <> 'ended' and (leased_until is null or leased_until <= :now)
                    and queued_at <= :before
                returning account_id""")
                .with("id", id)
                .with("now", now)
                .with("before", before)
                .first(row -> row.uuid("account_id"));
    }

    @Override
    public List<UUID> endOverdue(Instant activeSince, Instant now) {
        return sql.query("""
                update speech.live_transcription set status = 'ending', active_at = :now,
                    reason = case when expires_at <= :now then 'limit' else 'idle' end
                where status = 'open' and (active_at < :since or expires_at <= :now)
                returning id""").with("since", activeSince).with("now", now).list(row -> row.uuid("id"));
    }

    @Override
    public List<UUID> abandoned(Instant now) {
        return sql.query("""
                select l.id from speech.live_transcription l
                where (l.leased_until is null or l.leased_until <= :now) and l.status <> 'ended'
                    and (l.status = 'ending' or exists (
                        select from speech.live_sound s where s.live_id = l.id and s.sequence >= l.read_to))""").with("now", now).list(row -> row.uuid("id"));
    }

    @Override
    public void deleteEnded(Instant before) {
        sql.query("delete from speech.live_transcription where status = 'ended' and ended_at < :before")
                .with("before", before)
                .update();
    }
}
