package dev.medley.speech.syntheses.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.speech.syntheses.Synthesis;
import dev.medley.speech.syntheses.Synthesis.Spoken;
import dev.medley.speech.syntheses.Synthesis.WordTimes;
import dev.medley.speech.syntheses.SynthesisRepository;
import dev.medley.speech.syntheses.SynthesisText;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
@SerdeImport(SynthesisText.class)
class JdbcSynthesisRepository implements SynthesisRepository {

    private static final String SELECT = """
            select s.id, s.account_id, s.job_id, s.request, s.duration_ms, s.size_bytes, s.word_times, %s as words,
                s.created_at, j.status, j.error_code, j.error_detail
            from speech.synthesis s join jobs.job j on j.id = s.job_id where\s""";

    private static final String WHOLE = SELECT.formatted("s.words");
    private static final String SUMMARY = SELECT.formatted("null::jsonb");

    private static final SortKeys<Synthesis> KEYS = SortKeys.newestFirst("s.id", Synthesis::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcSynthesisRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(UUID id, UUID accountId, UUID jobId, SynthesisText text, String hash, Instant now) {
        sql.query("""
                insert into speech.synthesis (id, account_id, job_id, request, hash, created_at)
                values (:id, :accountId, :jobId, :request, :hash, :now)""")
                .with("id", id)
                .with("accountId", accountId)
                .with("jobId", jobId)
                .with("request", json.write(text))
                .with("hash", hash)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<Synthesis> find(UUID id, UUID accountId) {
        return sql.query(WHOLE + "s.id = :id and s.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public void lock(UUID accountId, String hash) {
        sql.lock("speech.synthesis/" + accountId + "/" + hash);
    }

    @Override
    public Optional<Synthesis> same(UUID accountId, String hash) {
        return sql.query(SUMMARY + """
                s.account_id = :accountId and s.hash = :hash and j.status in ('queued', 'running', 'succeeded')
                order by s.id desc limit 1""")
                .with("accountId", accountId)
                .with("hash", hash)
                .first(this::read);
    }

    @Override
    public Page<Synthesis> list(UUID accountId, PageRequest page) {
        return sql.query(SUMMARY + "s.account_id = :accountId")
                .with("accountId", accountId)
                .page("syntheses/" + accountId, page, KEYS, this::read);
    }

    @Override
    public void keep(UUID id, Spoken spoken) {
        sql.query("""
                update speech.synthesis set duration_ms = :durationMs, size_bytes = :sizeBytes, word_times = :wordTimes,
                    words = :words
                where id = :id""")
                .with("id", id)
                .with("durationMs", spoken.durationMs())
                .with("sizeBytes", spoken.sizeBytes())
                .with("wordTimes", spoken.wordTimes())
                .with("words", json.write(spoken.words()))
                .update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from speech.synthesis where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> erase(UUID accountId) {
        return sql.query("delete from speech.synthesis where account_id = :accountId returning id")
                .with("accountId", accountId)
                .list(row -> row.uuid("id"));
    }

    private Synthesis read(Row row) throws SQLException {
        return new Synthesis(
                row.uuid("id"),
                row.uuid("account_id"),
                row.uuid("job_id"),
                json.read(row.json("request"), SynthesisText.class),
                row.constant("status", JobStatus.class),
                JobError.readOrNull(row),
                spoken(row),
                row.instant("created_at"));
    }

    private @Nullable Spoken spoken(Row row) throws SQLException {
        if (row.textOrNull("word_times") == null) {
            return null;
        }
        Word[] words = json.readOrNull(row.jsonOrNull("words"), Word[].class);
        return new Spoken(
                row.bigint("duration_ms"),
                row.bigint("size_bytes"),
                row.constant("word_times", WordTimes.class),
                words == null ? List.of() : List.of(words));
    }
}
