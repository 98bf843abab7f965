package dev.medley.transcripts.store;

import dev.medley.models.Digest;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.transcripts.TextLanguage;
import dev.medley.transcripts.TextSource;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.WorkItem;
import dev.medley.transcripts.WorkItemRepository;
import dev.medley.transcripts.WorkOutcome;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcWorkItemRepository implements WorkItemRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcWorkItemRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<WorkItem> find(UUID transcriptId) {
        return sql.first(
                "select " + TranscriptRows.COMMISSION + """
                        , coalesce(t.text, p.text) as text, p.language, p.status
                        from transcripts.transcript t
                        left join speech.pub_transcriptions p on p.id = t.transcription_id
                        where t.id = ?""",
                row -> new WorkItem(TranscriptRows.commission(row), source(row)),
                transcriptId);
    }

    @Override
    public List<TranscriptRequest> waitingFor(UUID transcriptionId) {
        return sql.list("select " + TranscriptRows.COMMISSION + """
                         from transcripts.transcript t join jobs.job j on j.id = t.job_id
                        where t.transcription_id = ? and j.status = 'queued'""", TranscriptRows::commission, transcriptionId);
    }

    @Override
    public void keep(WorkOutcome.Digested digested) {
        TextLanguage language = digested.findings().language();
        Digest digest = digested.findings().digest();
        sql.update(
                """
                update transcripts.transcript set text = coalesce(text, ?), language = ?, language_confidence = ?,
                    summary = ?, topics = ?, mind_map = ?, social_post = ?, model = ?
                where id = ?""",
                digested.text(),
                language == null ? null : language.code(),
                language == null ? null : language.confidence(),
                digest.summary(),
                write(digest.topics()),
                write(digest.mindMap()),
                digest.socialPost(),
                write(digest.model()),
                digested.commission().id());
    }

    private static TextSource source(Row row) throws SQLException {
        String text = row.textOrNull("text");
        String status = row.textOrNull("status");
        if (text != null && (status == null || status.equals("succeeded"))) {
            return new TextSource.Ready(text, row.textOrNull("language"));
        }
        return "queued".equals(status) || "running".equals(status) ? new TextSource.Awaited() : new TextSource.Lost();
    }

    private @Nullable Json write(@Nullable Object value) {
        return value == null ? null : json.write(value);
    }
}
