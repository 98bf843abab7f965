package dev.medley.transcripts.store;

import dev.medley.kernel.Page;
import dev.medley.models.Digest;
import dev.medley.storage.Cursors;
import dev.medley.storage.Sql;
import dev.medley.transcripts.TextLanguage;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptOptions;
import dev.medley.transcripts.TranscriptRepository;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.TranscriptResult;
import dev.medley.transcripts.TranscriptSearch;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcTranscriptRepository implements TranscriptRepository {

    private static final String INSERT = """
            insert into transcripts.transcript (id, owner_id, job_id, title, purpose, outputs, network, asked_language,
                created_at,""";

    private static final String FROM = " from transcripts.transcript t join jobs.job j on j.id = t.job_id";

    /** How much of a text a list shows. */
    private static final int PREVIEW = 200;

    private final Sql sql;
    private final TranscriptRows rows;
    private final Cursors cursors;

    JdbcTranscriptRepository(Sql sql, TranscriptRows rows, Cursors cursors) {
        this.sql = sql;
        this.rows = rows;
        this.cursors = cursors;
    }

    @Override
    public void add(TranscriptRequest transcriptRequest, String text) {
        sql.update(INSERT + " text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values(transcriptRequest, text));
    }

    @Override
    public boolean addFor(TranscriptRequest transcriptRequest, UUID transcriptionId) {
        return sql.update(INSERT + """
                         transcription_id)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, id from speech.pub_transcriptions
                        where id = ? and owner_id = ? and status in ('queued', 'running', 'succeeded')""", values(transcriptRequest, transcriptionId, transcriptRequest.ownerId())) == 1;
    }

    @Override
    public Optional<Transcript> find(UUID id, UUID ownerId) {
        return sql.first(
                "select " + TranscriptRows.COMMISSION + ", " + TranscriptRows.RESULT + ", t.text" + FROM
                        + " where t.id = ? and t.owner_id = ?",
                rows::transcript,
                id,
                ownerId);
    }

    @Override
    public Page<Transcript> search(
            UUID ownerId, TranscriptSearch transcriptSearch, int limit, @Nullable String cursor) {
        String list = "transcripts/" + ownerId + "/" + transcriptSearch;
        SearchConditions searchConditions = new SearchConditions()
                .and("t.owner_id = ?", ownerId)
                .and("t.search @@ websearch_to_tsquery('simple', ?)", transcriptSearch.words())
                .and("t.purpose = ?", transcriptSearch.purpose())
                .and("j.status = ?", transcriptSearch.status())
                .and("t.id < ?", cursors.position(list, cursor));
        List<Transcript> found = sql.list(
                "select " + TranscriptRows.COMMISSION + ", " + TranscriptRows.RESULT + ", left(t.text, " + PREVIEW
                        + ") as text" + FROM + searchConditions.where() + " order by t.id desc limit ?",
                rows::transcript,
                searchConditions.argumentsAnd(limit + 1));
        return cursors.page(list, found, limit, Transcript::id);
    }

    @Override
    public void erase(UUID ownerId) {
        sql.update("delete from transcripts.transcript where owner_id = ?", ownerId);
    }

    @Override
    public Optional<UUID> jobOf(UUID id, UUID ownerId) {
        return sql.first(
                "select job_id from transcripts.transcript where id = ? and owner_id = ?",
                row -> row.uuid("job_id"),
                id,
                ownerId);
    }

    @Override
    public List<UUID> openJobsOn(UUID transcriptionId) {
        return sql.list(
                "select j.id" + FROM + " where t.transcription_id = ? and j.status in ('queued', 'running')",
                row -> row.uuid("id"),
                transcriptionId);
    }

    @Override
    public void keep(UUID id, String text, TranscriptResult result) {
        TextLanguage language = result.language();
        Digest digest = result.digest();
        sql.update(
                """
                update transcripts.transcript set text = coalesce(text, ?), language = ?, language_confidence = ?,
                    summary = ?, topics = ?, mind_map = ?, social_post = ?, model = ?
                where id = ?""",
                text,
                language == null ? null : language.code(),
                language == null ? null : language.confidence(),
                digest.summary(),
                rows.write(digest.topics()),
                rows.write(digest.mindMap()),
                digest.socialPost(),
                rows.write(digest.model()),
                id);
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.update("delete from transcripts.transcript where id = ? and owner_id = ?", id, ownerId) == 1;
    }

    private static @Nullable Object[] values(TranscriptRequest transcriptRequest, @Nullable Object... more) {
        TranscriptOptions transcriptOptions = transcriptRequest.wish();
        @Nullable
        Object[] columns = {
            transcriptRequest.id(),
            transcriptRequest.ownerId(),
            transcriptRequest.jobId(),
            transcriptOptions.title(),
            transcriptOptions.purpose(),
            transcriptOptions.outputs().stream()
                    .map(o -> o.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new),
            transcriptOptions.network(),
            transcriptOptions.language(),
            transcriptRequest.createdAt()
        };
        return Stream.concat(Arrays.stream(columns), Arrays.stream(more)).toArray();
    }
}
