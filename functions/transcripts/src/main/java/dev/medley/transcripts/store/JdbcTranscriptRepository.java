package dev.medley.transcripts.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.models.Digest;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.transcripts.TextLanguage;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptOptions;
import dev.medley.transcripts.TranscriptRepository;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.TranscriptResult;
import dev.medley.transcripts.TranscriptSearch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcTranscriptRepository implements TranscriptRepository {

    private static final String COLUMNS =
            "id, owner_id, job_id, title, purpose, outputs, network, asked_language, style, rerun_of, created_at";

    private static final String VALUES =
            ":id, :ownerId, :jobId, :title, :purpose, :outputs, :network, :askedLanguage, :style, :rerunOf, :createdAt";

    private static final String FROM = " from transcripts.transcript t join jobs.job j on j.id = t.job_id";

    /** Read in each of the account's, since no index knows words that have no spaces between them. */
    private static final String CONTAINED = """
            and not exists (select from unnest(:unspaced) w where position(w in
                lower(concat_ws(' ', t.title, t.summary, t.topics::text, t.text))) = 0)""";

    /** How much of a text a list shows. */
    private static final int PREVIEW = 200;

    private static final SortKeys<Transcript> KEYS = SortKeys.newestFirst("t.id", Transcript::id);

    private final Sql sql;
    private final TranscriptRows rows;

    JdbcTranscriptRepository(Sql sql, TranscriptRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public void add(TranscriptRequest transcriptRequest, String text) {
        insert(
                        "insert into transcripts.transcript (" + COLUMNS + ", text, recording_id) values (" + VALUES
                                + ", :text, (select recording_id from transcripts.transcript where id = :rerunOf))",
                        transcriptRequest)
                .with("text", text)
                .update();
    }

    @Override
    public boolean addFor(TranscriptRequest transcriptRequest, UUID transcriptionId) {
        return insert(
                                "insert into transcripts.transcript (" + COLUMNS
                                        + ", transcription_id, recording_id) select "
                                        + VALUES + """
                , t.id, t.recording_id from speech.pub_transcriptions t
                where t.id = :transcriptionId and t.owner_id = :ownerId
                    and t.status in ('queued', 'running', 'succeeded')""",
                                transcriptRequest)
                        .with("transcriptionId", transcriptionId)
                        .update()
                == 1;
    }

    private Query insert(String text, TranscriptRequest transcriptRequest) {
        TranscriptOptions options = transcriptRequest.options();
        return sql.query(text)
                .with("id", transcriptRequest.id())
                .with("ownerId", transcriptRequest.ownerId())
                .with("jobId", transcriptRequest.jobId())
                .with("title", options.title())
                .with("purpose", options.purpose())
                .with(
                        "outputs",
                        options.outputs().stream()
                                .map(output -> output.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toArray(String[]::new))
                .with("network", options.network())
                .with("askedLanguage", options.language())
                .with("style", rows.write(options.style()))
                .with("rerunOf", transcriptRequest.rerunOf())
                .with("createdAt", transcriptRequest.createdAt());
    }

    @Override
    public Optional<Transcript> find(UUID id, UUID ownerId) {
        return sql.query("select " + TranscriptRows.REQUEST + ", " + TranscriptRows.RESULT + ", t.text" + FROM
                        + " where t.id = :id and t.owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(rows::transcript);
    }

    @Override
    public Page<Transcript> search(UUID ownerId, TranscriptSearch transcriptSearch, PageRequest page) {
        return sql.query("select " + TranscriptRows.REQUEST + ", " + TranscriptRows.RESULT + ", left(t.text, " + PREVIEW
                        + ") as text" + FROM + " where t.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .when(transcriptSearch.spaced(), "and t.search @@ websearch_to_tsquery('simple', :words)", "words")
                .when(transcriptSearch.unspaced(), CONTAINED, "unspaced")
                .when(transcriptSearch.purpose(), "and t.purpose = :purpose", "purpose")
                .when(transcriptSearch.status(), "and j.status = :status", "status")
                .when(transcriptSearch.language(), "and t.language = :language", "language")
                .when(transcriptSearch.provider(), "and t.model ->> 'provider' = :provider", "provider")
                .when(
                        transcriptSearch.category(),
                        "and t.findings -> 'categories' @> jsonb_build_array(jsonb_build_object('label',"
                                + " cast(:category as text)))",
                        "category")
                .when(transcriptSearch.from(), "and t.created_at >= :from", "from")
                .when(transcriptSearch.until(), "and t.created_at < :until", "until")
                .page("transcripts/" + ownerId + "/" + transcriptSearch, page, KEYS, rows::transcript);
    }

    @Override
    public Page<Transcript> runs(UUID ownerId, UUID first, PageRequest page) {
        return sql.query("select " + TranscriptRows.REQUEST + ", " + TranscriptRows.RESULT + ", left(t.text, " + PREVIEW
                        + ") as text" + FROM
                        + " where t.owner_id = :ownerId and (t.id = :first or t.rerun_of = :first)")
                .with("ownerId", ownerId)
                .with("first", first)
                .page("transcripts/" + ownerId + "/runs/" + first, page, KEYS, rows::transcript);
    }

    @Override
    public void changeJob(UUID id, UUID jobId) {
        sql.query("update transcripts.transcript set job_id = :jobId where id = :id")
                .with("id", id)
                .with("jobId", jobId)
                .update();
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("""
                        with transcript as (delete from transcripts.transcript where owner_id = :ownerId),
                            batch as (delete from transcripts.batch where owner_id = :ownerId),
                            comments as (delete from transcripts.comment_analysis where owner_id = :ownerId),
                            trial as (delete from transcripts.trial where owner_id = :ownerId)
                        delete from transcripts.export where owner_id = :ownerId""").with("ownerId", ownerId).update();
    }

    @Override
    public Optional<UUID> jobOf(UUID id, UUID ownerId) {
        return sql.query("select job_id from transcripts.transcript where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(row -> row.uuid("job_id"));
    }

    @Override
    public List<UUID> openJobsOn(UUID transcriptionId) {
        return sql.query("select j.id" + FROM
                        + " where t.transcription_id = :transcriptionId and j.status in ('queued', 'running')")
                .with("transcriptionId", transcriptionId)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void keep(UUID id, String text, TranscriptResult result) {
        TextLanguage language = result.language();
        Digest digest = result.digest();
        sql.query("""
                update transcripts.transcript set text = coalesce(text, :text), language = :language,
                    language_confidence = :confidence, summary = :summary, topics = :topics, mind_map = :mindMap,
                    social_post = :socialPost, model = :model, own_key = :ownKey,
                    citations = :citations, reading = :reading, findings = :findings, provenance = :provenance
                where id = :id""")
                .with("text", text)
                .with("language", language == null ? null : language.code())
                .with("confidence", language == null ? null : language.confidence())
                .with("summary", digest.summary())
                .with("topics", rows.write(digest.topics()))
                .with("mindMap", rows.write(digest.mindMap()))
                .with("socialPost", digest.socialPost())
                .with("model", rows.write(digest.model()))
                .with("ownKey", result.ownKey())
                .with("citations", rows.write(digest.citations()))
                .with("reading", rows.write(result.reading()))
                .with("findings", rows.write(digest.findings()))
                .with("provenance", rows.write(result.provenance()))
                .with("id", id)
                .update();
    }

    @Override
    public List<UUID> ofRecording(UUID recordingId, UUID ownerId) {
        return sql.query("""
                select id from transcripts.transcript
                where recording_id = :recordingId and owner_id = :ownerId order by id""")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .list(row -> row.uuid("id"));
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.query("delete from transcripts.transcript where id = :id and owner_id = :ownerId")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }
}
