package dev.medley.speech.live.store;

import dev.medley.speech.live.LiveTranscription;
import dev.medley.speech.live.SpeakerRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A connection belongs to the account whose ticket opened it, until the function that lets people connect ends it. */
@Singleton
class JdbcSpeakerRepository implements SpeakerRepository {

    private static final String CONNECTED =
            " join realtime.pub_connection c on c.account_id = l.account_id where c.id = :connectionId";

    private final Sql sql;

    JdbcSpeakerRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LiveTranscription> find(UUID id, String connectionId) {
        return sql.query(LiveRows.SELECT + CONNECTED + " and l.id = :id")
                .with("id", id)
                .with("connectionId", connectionId)
                .first(LiveRows::read);
    }

    @Override
    public Optional<LiveTranscription> on(String connectionId) {
        return sql.query(LiveRows.SELECT + CONNECTED + " and l.connection_id = :connectionId")
                .with("connectionId", connectionId)
                .first(LiveRows::read);
    }

    @Override
    public boolean attach(UUID id, String connectionId, long told, Instant now) {
        sql.lock("live transcription on " + connectionId);
        sql.query("""
                update speech.live_transcription set connection_id = null
                where connection_id = :connectionId and id <> :id""").with("id", id).with("connectionId", connectionId).update();
        // One that was deleted meanwhile has nothing more to tell.
        return !sql.query("""
                with attached as (
                    update speech.live_transcription set connection_id = :connectionId, active_at = :now
                    where id = :id and last_number = :told returning id)
                select l.id from speech.live_transcription l where l.id = :id and not exists (select from attached)""")
                .with("id", id)
                .with("connectionId", connectionId)
                .with("told", told)
                .with("now", now)
                .exists();
    }

    @Override
    public void detach(String connectionId) {
        sql.query("update speech.live_transcription set connection_id = null where connection_id = :connectionId")
                .with("connectionId", connectionId)
                .update();
    }

    @Override
    public Optional<Reception> add(String connectionId, int sequence, byte[] samples, int window, Instant now) {
        return sql.query("""
                with live as (
                    select l.id, l.read_to, l.leased_until > :now as heard, :sequence >= l.read_to + :window as ahead,
                        -- Those before the end that the speaker named may still be on their way.
                        l.status = 'ended' or l.status = 'ending' and :sequence >= coalesce(l.frames, 0) as over
                    from speech.live_transcription l
                """ + CONNECTED + """
                 and l.connection_id = :connectionId),
                added as (
                    insert into speech.live_sound (live_id, sequence, samples)
                    select id, :sequence, :samples from live where not over and not ahead and :sequence >= read_to
                    on conflict do nothing)
                select id, over, heard, ahead from live""")
                .with("connectionId", connectionId)
                .with("sequence", sequence)
                .with("samples", samples)
                .with("window", window)
                .with("now", now)
                .first(row -> new Reception(row.uuid("id"), row.bool("over"), row.bool("heard"), row.bool("ahead")));
    }
}
