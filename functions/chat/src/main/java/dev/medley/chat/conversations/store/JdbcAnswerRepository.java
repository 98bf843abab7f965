package dev.medley.chat.conversations.store;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.AnswerRepository;
import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcAnswerRepository implements AnswerRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcAnswerRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int countOpen(UUID ownerId, String kind) {
        return sql.query("""
                select count(*)::integer as n from jobs.job
                where owner_id = :ownerId and kind = :kind and status in ('queued', 'running')""")
                .with("ownerId", ownerId)
                .with("kind", kind)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public Optional<Task> task(UUID messageId, UUID jobId) {
        return sql.query("""
                select m.id, m.conversation_id, m.parent_id, c.owner_id, c.collections is not null as in_collections,
                    coalesce(c.collections::text[], '{}') as collections, c.documents is not null as in_documents,
                    coalesce(c.documents::text[], '{}') as documents,
                    exists (select from chat.message o where o.parent_id = m.parent_id and o.id < m.id) as is_another
                from chat.message m join chat.conversation c on c.id = m.conversation_id
                where m.id = :messageId and m.job_id = :jobId""")
                .with("messageId", messageId)
                .with("jobId", jobId)
                .first(row -> new Task(
                        row.uuid("id"),
                        row.uuid("conversation_id"),
                        row.uuid("parent_id"),
                        row.uuid("owner_id"),
                        new Scope(
                                row.bool("in_collections")
                                        ? JdbcConversationRepository.uuids(row.texts("collections"))
                                        : null,
                                row.bool("in_documents")
                                        ? JdbcConversationRepository.uuids(row.texts("documents"))
                                        : null),
                        row.bool("is_another")));
    }

    @Override
    public void finish(UUID messageId, String text, Answer.Result result) {
        sql.query("""
                update chat.message set text = :text, finished_at = :finishedAt, answered = :answered, answerer = :answerer,
                    reason = :reason, spans = :spans, groundedness = :groundedness, model = :model, cost = :cost,
                    passages = :passages, sources = :sources::uuid[]
                where id = :messageId""")
                .with("messageId", messageId)
                .with("text", text)
                .with("finishedAt", result.finishedAt())
                .with("answered", result.answered())
                .with("answerer", result.answerer())
                .with("reason", result.reason())
                .with("spans", json.write(result.spans()))
                .with("groundedness", result.groundedness())
                .with("model", result.model())
                .with("cost", result.cost())
                .with("passages", result.passages())
                .with("sources", result.sources().stream().map(UUID::toString).toArray(String[]::new))
                .update();
        int _ = sql.query("""
                insert into chat.citation (message_id, number, document_id, passage_id, title, headings, page, time_ms, quote)
                values (:messageId, :number, :documentId, :passageId, :title, :headings, :page, :timeMs, :quote)""")
                .with("messageId", messageId)
                .batch(
                        result.citations(),
                        (citation, bindings) -> bindings.with("number", citation.number())
                                .with("documentId", citation.documentId())
                                .with("passageId", citation.passageId())
                                .with("title", citation.title())
                                .with("headings", citation.headings().toArray(String[]::new))
                                .with("page", citation.page())
                                .with("timeMs", citation.timeMs())
                                .with("quote", citation.quote()));
    }
}
