package dev.medley.speech.live.store;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.speech.WantedLanguages;
import dev.medley.speech.live.ListenerRepository;
import dev.medley.speech.live.LiveTranscription.Reason;
import dev.medley.speech.live.LiveTranscription.Status;
import dev.medley.speech.live.StoredLiveMessage;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcListenerRepository implements ListenerRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcListenerRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Shift> lease(UUID id, UUID workerId, Instant now, Instant until) {
        return sql.query("""
                update speech.live_transcription set worker_id = :workerId, leased_until = :until
                where id = :id and status <> 'ended' and (leased_until is null or leased_until <= :now)
                returning account_id, asked_language, allowed_languages, keep, created_at, expires_at, kept_from,
                    last_segment""")
                .with("id", id)
                .with("workerId", workerId)
                .with("now", now)
                .with("until", until)
                .first(JdbcListenerRepository::shift)
                .map(shift -> shift.after(spoken(id)));
    }

    private List<Segment> spoken(UUID id) {
        return sql.query("""
                select segment from speech.live_message where live_id = :id and segment is not null order by number""").with("id", id).list(row -> json.read(row.json("segment"), Segment.class)).stream()
                .filter(segment -> !segment.text().isEmpty())
                .toList();
    }

    private static Shift shift(Row row) throws SQLException {
        return new Shift(
                row.uuid("account_id"),
                WantedLanguages.of(row.textOrNull("asked_language"), row.textOrNull("allowed_languages")),
                row.bool("keep"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.integer("kept_from"),
                row.integer("last_segment"),
                List.of());
    }

    @Override
    public Optional<Heard> hear(Lease lease, int from, int most) {
        List<SoundFrame> sound = new ArrayList<>();
        List<Heard> heard = sql.query("""
                select l.status, l.reason, l.frames, l.connection_id, s.sequence, s.samples
                from speech.live_transcription l
                left join lateral (
                    select sequence, samples from speech.live_sound
                    where live_id = l.id and sequence >= :from order by sequence limit :most) s on true
                where l.id = :id and l.worker_id = :workerId
                order by s.sequence""")
                .with("id", lease.id())
                .with("workerId", lease.workerId())
                .with("from", from)
                .with("most", most)
                .list(row -> {
                    Integer sequence = row.integerOrNull("sequence");
                    if (sequence != null) {
                        sound.add(new SoundFrame(sequence, row.bytes("samples")));
                    }
                    Status status = row.constant("status", Status.class);
                    return new Heard(
                            status,
                            status == Status.OPEN ? null : row.constant("reason", Reason.class),
                            row.integerOrNull("frames"),
                            row.textOrNull("connection_id"),
                            sound);
                });
        return heard.stream().findFirst();
    }

    @Override
    public Optional<Noted> note(Lease lease, Progress progress, List<StoredLiveMessage> messages) {
        Optional<Noted> noted = sql.query("""
                update speech.live_transcription set read_to = greatest(read_to, :readTo), kept_from = :keptFrom,
                    last_segment = :lastSegment, last_number = last_number + :count, leased_until = :until,
                    active_at = case when :active then :now else active_at end
                where id = :id and worker_id = :workerId and status <> 'ended'
                returning connection_id, last_number - :count + 1 as first_number""")
                .with("id", lease.id())
                .with("workerId", lease.workerId())
                .with("readTo", progress.readTo())
                .with("keptFrom", progress.keptFrom())
                .with("lastSegment", progress.lastSegment())
                .with("count", messages.size())
                .with("until", progress.until())
                .with("active", progress.isActive())
                .with("now", progress.now())
                .first(row -> new Noted(row.textOrNull("connection_id"), row.bigint("first_number")));
        noted.ifPresent(where -> keep(lease.id(), progress.keptFrom(), where.firstNumber(), messages));
        return noted;
    }

    private void keep(UUID id, int keptFrom, long firstNumber, List<StoredLiveMessage> messages) {
        long[] number = {firstNumber};
        int _ = sql.query("""
                insert into speech.live_message (live_id, number, document, segment)
                values (:id, :number, :document, :segment)""").with("id", id).batch(messages, (message, row) -> {
            row.with("number", number[0])
                    .with("document", json.write(message.message().numbered(number[0])))
                    .with("segment", message.segment() == null ? null : json.write(message.segment()));
            number[0]++;
        });
        sql.query("delete from speech.live_sound where live_id = :id and sequence < :keptFrom")
                .with("id", id)
                .with("keptFrom", keptFrom)
                .update();
    }

    @Override
    public boolean end(Lease lease, Reason reason, Instant now) {
        sql.query("delete from speech.live_sound where live_id = :id")
                .with("id", lease.id())
                .update();
        return sql.query("""
                update speech.live_transcription set status = 'ended', reason = :reason, ended_at = :now,
                    connection_id = null, worker_id = null, leased_until = null
                where id = :id and worker_id = :workerId""")
                        .with("id", lease.id())
                        .with("workerId", lease.workerId())
                        .with("reason", reason)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public void release(Lease lease) {
        sql.query("""
                update speech.live_transcription set worker_id = null, leased_until = null
                where id = :id and worker_id = :workerId""").with("id", lease.id()).with("workerId", lease.workerId()).update();
    }
}
