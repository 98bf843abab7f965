package dev.medley.speech.translations.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.models.Model;
import dev.medley.models.speech.TextTranslator.Term;
import dev.medley.speech.translations.Translation;
import dev.medley.speech.translations.Translation.Made;
import dev.medley.speech.translations.TranslationOrder;
import dev.medley.speech.translations.TranslationQuality;
import dev.medley.speech.translations.TranslationRepository;
import dev.medley.speech.translations.TranslationUnit;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
@SerdeImport(Model.class)
@SerdeImport(Made.class)
@SerdeImport(Term.class)
@SerdeImport(TranslationOrder.class)
@SerdeImport(TranslationQuality.class)
@SerdeImport(TranslationUnit.class)
class JdbcTranslationRepository implements TranslationRepository {

    private static final String WHOLE = """
            select t.id, t.account_id, t.job_id, t.request, t.result, t.created_at, j.status, j.error_code, j.error_detail
            from speech.translation t join jobs.job j on j.id = t.job_id where\s""";

    /** Texts are long, and lists are not the place for them. */
    private static final String SUMMARY = """
            select t.id, t.account_id, t.job_id, jsonb_set(t.request, '{units}', '[]') as request,
                jsonb_set(t.result, '{texts}', '[]') as result, t.created_at, j.status, j.error_code, j.error_detail
            from speech.translation t join jobs.job j on j.id = t.job_id where\s""";

    private static final SortKeys<Translation> KEYS = SortKeys.newestFirst("t.id", Translation::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcTranslationRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(UUID id, UUID accountId, UUID jobId, TranslationOrder order, Instant now) {
        sql.query("""
                insert into speech.translation (id, account_id, job_id, request, created_at)
                values (:id, :accountId, :jobId, :request, :now)""")
                .with("id", id)
                .with("accountId", accountId)
                .with("jobId", jobId)
                .with("request", json.write(order))
                .with("now", now)
                .update();
    }

    @Override
    public Optional<Translation> find(UUID id, UUID accountId) {
        return sql.query(WHOLE + "t.id = :id and t.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Page<Translation> list(UUID accountId, PageRequest page) {
        return sql.query(SUMMARY + "t.account_id = :accountId")
                .with("accountId", accountId)
                .page("translations/" + accountId, page, KEYS, this::read);
    }

    @Override
    public void keep(UUID id, Made made) {
        sql.query("update speech.translation set result = :result where id = :id")
                .with("id", id)
                .with("result", json.write(made))
                .update();
    }

    @Override
    public void remove(UUID id, UUID accountId) {
        sql.query("delete from speech.translation where id = :id and account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from speech.translation where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private Translation read(Row row) throws SQLException {
        return new Translation(
                row.uuid("id"),
                row.uuid("account_id"),
                row.uuid("job_id"),
                json.read(row.json("request"), TranslationOrder.class),
                row.constant("status", JobStatus.class),
                JobError.readOrNull(row),
                json.readOrNull(row.jsonOrNull("result"), Made.class),
                row.instant("created_at"));
    }
}
