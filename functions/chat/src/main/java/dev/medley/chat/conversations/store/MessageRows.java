package dev.medley.chat.conversations.store;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a message is read from a row, with what an account may read of its sources. */
@Singleton
class MessageRows {

    /** Those of messages {@code m}, as {@code :readerId} may see them. */
    static final String COLUMNS = """
            m.id, m.conversation_id, m.parent_id, m.role, m.text, m.created_at, m.job_id, m.finished_at, m.answered,
                m.answerer, m.reason, m.spans, m.groundedness, m.model, m.cost, m.passages, j.status as job_status,
                j.error_code, j.error_detail,
                (select array_agg(s.id::text order by s.id) from (
                    select n.id from chat.message n where n.parent_id = m.parent_id
                    union all
                    select n.id from chat.message n
                    where m.parent_id is null and n.parent_id is null and n.conversation_id = m.conversation_id) s) as siblings,
                m.sources::text[] as sources,
                not exists (select from unnest(m.sources) as s (id) where not {source}){stands} as sources_readable,
                (select coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'documentId', i.document_id,
                        'passageId', i.passage_id, 'title', i.title, 'headings', i.headings, 'page', i.page,
                        'timeMs', i.time_ms, 'quote', i.quote,
                        'isReadable', {cited},
                        'isCurrent', exists (select from chat.passage p where p.id = i.passage_id),
                        'ownerId', (select d.owner_id from chat.document d where d.id = i.document_id)
                        ) order by i.number), '[]') from chat.citation i where i.message_id = m.id) as citations
            """;

    static final String OWN = columns("chat.may_read(:readerId, {document})", "true");

    /**
     * For who is shown what {@code :ownerId} shares: the owner's own documents go along, those of others do not. What stands in
     * no document any more, who asked has read, and nobody else.
     */
    static final String SHARED = columns(
            "(chat.may_read(:readerId::uuid, {document}) or exists (select from chat.document d"
                    + " where d.id = {document} and d.owner_id = :ownerId))",
            "exists (select from chat.passage p where p.id = i.passage_id)");

    private final JsonCodec json;

    MessageRows(JsonCodec json) {
        this.json = json;
    }

    private static String columns(String mayRead, String stands) {
        return COLUMNS.replace("{source}", mayRead.replace("{document}", "s.id"))
                .replace(
                        "{stands}",
                        " and not exists (select from chat.citation i where i.message_id = m.id and not " + stands
                                + ")")
                .replace("{cited}", mayRead.replace("{document}", "i.document_id") + " and " + stands);
    }

    /** As it stands in the row. */
    @Serdeable
    record CitationRow(
            int number,
            UUID documentId,
            UUID passageId,
            String title,
            List<String> headings,
            @Nullable Integer page,
            @Nullable Long timeMs,
            String quote,
            boolean isReadable,
            boolean isCurrent,
            @Nullable UUID ownerId) {

        Citation citation() {
            return new Citation(
                    number,
                    documentId,
                    passageId,
                    title,
                    headings,
                    page,
                    timeMs,
                    quote,
                    isReadable,
                    isCurrent,
                    ownerId);
        }
    }

    ConversationMessage read(Row row) throws SQLException {
        return new ConversationMessage(
                row.uuid("id"),
                row.uuid("conversation_id"),
                row.uuidOrNull("parent_id"),
                row.constant("role", MessageRole.class),
                row.text("text"),
                JdbcConversationRepository.uuids(row.texts("siblings")),
                answer(row),
                row.instant("created_at"));
    }

    private @Nullable Answer answer(Row row) throws SQLException {
        UUID jobId = row.uuidOrNull("job_id");
        if (jobId == null) {
            return null;
        }
        Answer.Result result = row.instantOrNull("finished_at") == null ? null : result(row);
        String code = row.textOrNull("error_code");
        return new Answer(
                jobId,
                status(row, result != null),
                code == null ? null : new JobError(code, Objects.requireNonNull(row.textOrNull("error_detail"))),
                result);
    }

    /** Of a job that is long over, the answer alone tells how it went. */
    private static JobStatus status(Row row, boolean hasResult) throws SQLException {
        String status = row.textOrNull("job_status");
        if (hasResult) {
            return JobStatus.SUCCEEDED;
        }
        return status == null ? JobStatus.FAILED : JobStatus.of(status);
    }

    private Answer.Result result(Row row) throws SQLException {
        return new Answer.Result(
                row.bool("answered"),
                row.constant("answerer", Answerer.class),
                row.textOrNull("reason"),
                List.of(json.read(row.json("spans"), AnswerSpan[].class)),
                List.of(json.read(row.json("citations"), CitationRow[].class)).stream()
                        .map(CitationRow::citation)
                        .toList(),
                row.numberOrNull("groundedness"),
                row.textOrNull("model"),
                row.bigint("cost"),
                row.integer("passages"),
                JdbcConversationRepository.uuids(row.texts("sources")),
                row.bool("sources_readable"),
                row.instant("finished_at"));
    }
}
