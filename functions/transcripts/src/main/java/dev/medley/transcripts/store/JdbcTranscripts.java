package dev.medley.transcripts.store;

import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Sql;
import dev.medley.transcripts.Commission;
import dev.medley.transcripts.Search;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.Transcripts;
import dev.medley.transcripts.Wish;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcTranscripts implements Transcripts {

    private static final String INSERT = """
            insert into transcripts.transcript (id, owner_id, job_id, title, purpose, outputs, network, asked_language,
                created_at,""";

    private static final String FROM = " from transcripts.transcript t join jobs.job j on j.id = t.job_id";

    /** How much of a text a list shows. */
    private static final int PREVIEW = 200;

    private final Sql sql;
    private final TranscriptRows rows;
    private final Cursors cursors;

    JdbcTranscripts(Sql sql, TranscriptRows rows, Cursors cursors) {
        this.sql = sql;
        this.rows = rows;
        this.cursors = cursors;
    }

    @Override
    public void add(Commission commission, String text) {
        sql.update(INSERT + " text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values(commission, text));
    }

    @Override
    public boolean addFor(Commission commission, UUID transcriptionId) {
        return sql.update(INSERT + """
                         transcription_id)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, id from speech.pub_transcriptions
                        where id = ? and owner_id = ? and status in ('queued', 'running', 'succeeded')""", values(commission, transcriptionId, commission.ownerId())) == 1;
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
    public Page<Transcript> search(UUID ownerId, Search search, int limit, @Nullable String cursor) {
        String list = "transcripts/" + ownerId + "/" + search;
        Filter filter = new Filter()
                .and("t.owner_id = ?", ownerId)
                .and("t.search @@ websearch_to_tsquery('simple', ?)", search.words())
                .and("t.purpose = ?", search.purpose())
                .and("j.status = ?", search.status())
                .and("t.id < ?", cursors.position(list, cursor));
        List<Transcript> found = sql.list(
                "select " + TranscriptRows.COMMISSION + ", " + TranscriptRows.RESULT + ", left(t.text, " + PREVIEW
                        + ") as text" + FROM + filter.where() + " order by t.id desc limit ?",
                rows::transcript,
                filter.argumentsAnd(limit + 1));
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
    public boolean remove(UUID id, UUID ownerId) {
        return sql.update("delete from transcripts.transcript where id = ? and owner_id = ?", id, ownerId) == 1;
    }

    private static @Nullable Object[] values(Commission commission, @Nullable Object... more) {
        Wish wish = commission.wish();
        @Nullable
        Object[] columns = {
            commission.id(),
            commission.ownerId(),
            commission.jobId(),
            wish.title(),
            wish.purpose(),
            wish.outputs().stream().map(o -> o.name().toLowerCase(Locale.ROOT)).toArray(String[]::new),
            wish.network(),
            wish.language(),
            commission.createdAt()
        };
        return Stream.concat(Arrays.stream(columns), Arrays.stream(more)).toArray();
    }
}
