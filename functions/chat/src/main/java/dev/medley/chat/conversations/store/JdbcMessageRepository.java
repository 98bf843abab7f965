package dev.medley.chat.conversations.store;

import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcMessageRepository implements MessageRepository {

    private static final String FIND = "select " + MessageRows.OWN + """
            from chat.message m join chat.conversation c on c.id = m.conversation_id
            left join jobs.job j on j.id = m.job_id
            where m.conversation_id = :conversationId and c.owner_id = :readerId
                and (c.expires_at is null or c.expires_at > :now)
            """;

    private static final String PATH = """
            with recursive way as (
                select w.id, w.parent_id from chat.message w where w.id = :leafId and w.conversation_id = :conversationId
                union all
                select w.id, w.parent_id from chat.message w join way on w.id = way.parent_id
            )
            """ + FIND + "and m.id in (select id from way)";

    private static final String SHARED = """
            with recursive way as (
                select w.id, w.parent_id from chat.message w where w.id = :leafId
                union all
                select w.id, w.parent_id from chat.message w join way on w.id = way.parent_id
            )
            """ + "select " + MessageRows.SHARED + """
            from chat.message m left join jobs.job j on j.id = m.job_id where m.id in (select id from way)""";

    private static final SortKeys<ConversationMessage> KEYS = SortKeys.newestFirst("m.id", ConversationMessage::id);

    private final Sql sql;
    private final MessageRows rows;
    private final Clock clock;

    JdbcMessageRepository(Sql sql, MessageRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void addQuestion(
            UUID id, UUID conversationId, @Nullable UUID parentId, String text, List<String> flags, Instant now) {
        sql.query("""
                insert into chat.message (id, conversation_id, parent_id, role, text, flags, created_at)
                values (:id, :conversationId, :parentId, 'user', :text, :flags, :now)""")
                .with("id", id)
                .with("conversationId", conversationId)
                .with("parentId", parentId)
                .with("text", text)
                .with("flags", flags.toArray(String[]::new))
                .with("now", now)
                .update();
    }

    @Override
    public void addAnswer(UUID id, UUID conversationId, UUID questionId, UUID jobId, Instant now) {
        sql.query("""
                insert into chat.message (id, conversation_id, parent_id, role, text, job_id, created_at)
                values (:id, :conversationId, :questionId, 'assistant', '', :jobId, :now)""")
                .with("id", id)
                .with("conversationId", conversationId)
                .with("questionId", questionId)
                .with("jobId", jobId)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<ConversationMessage> find(UUID id, UUID conversationId, UUID ownerId) {
        return sql.query(FIND + "and m.id = :id")
                .with("id", id)
                .with("conversationId", conversationId)
                .with("readerId", ownerId)
                .with("now", clock.instant())
                .first(rows::read);
    }

    @Override
    public Page<ConversationMessage> path(UUID leafId, UUID conversationId, UUID ownerId, PageRequest page) {
        return sql.query(PATH)
                .with("leafId", leafId)
                .with("conversationId", conversationId)
                .with("readerId", ownerId)
                .with("now", clock.instant())
                .page("chat-messages/" + leafId, page, KEYS, rows::read);
    }

    @Override
    public Page<ConversationMessage> shared(UUID leafId, UUID ownerId, @Nullable UUID readerId, PageRequest page) {
        return sql.query(SHARED)
                .with("leafId", leafId)
                .with("ownerId", ownerId)
                .with("readerId", readerId)
                .page("chat-shared/" + leafId, page, KEYS, rows::read);
    }

    @Override
    public List<ConversationMessage> latest(UUID leafId, UUID conversationId, UUID ownerId, int most) {
        return sql.query(PATH + " order by m.id desc limit :most")
                .with("leafId", leafId)
                .with("conversationId", conversationId)
                .with("readerId", ownerId)
                .with("now", clock.instant())
                .with("most", most)
                .list(rows::read);
    }

    @Override
    public List<ConversationMessage> since(UUID leafId, UUID startId, UUID conversationId, UUID ownerId) {
        return sql.query(PATH + " and m.id > :startId order by m.id")
                .with("leafId", leafId)
                .with("startId", startId)
                .with("conversationId", conversationId)
                .with("readerId", ownerId)
                .with("now", clock.instant())
                .list(rows::read);
    }

    @Override
    public List<ConversationMessage> some(Collection<UUID> ids, UUID conversationId, UUID ownerId) {
        return sql.query(FIND + "and m.id = any(:ids::uuid[])")
                .with("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .with("conversationId", conversationId)
                .with("readerId", ownerId)
                .with("now", clock.instant())
                .list(rows::read);
    }

    @Override
    public List<ConversationMessage> all(UUID conversationId, UUID ownerId) {
        return sql.query(FIND + "order by m.id")
                .with("conversationId", conversationId)
                .with("readerId", ownerId)
                .with("now", clock.instant())
                .list(rows::read);
    }

    @Override
    public void addImported(UUID conversationId, List<Imported> messages, Instant now) {
        int _ = sql.query("""
                insert into chat.message (id, conversation_id, parent_id, role, text, job_id, created_at, finished_at,
                    answered, answerer, reason)
                values (:id, :conversationId, :parentId, :role, :text, :jobId, :now,
                    case when :role = 'assistant' then :now::timestamptz end,
                    case when :role = 'assistant' then :answered::boolean end,
                    case when :role = 'assistant' then :answerer end,
                    case when :role = 'assistant' then 'imported' end)""")
                .with("conversationId", conversationId)
                .with("now", now)
                .batch(
                        messages,
                        (message, bindings) -> bindings.with("id", message.id())
                                .with("parentId", message.parentId())
                                .with("role", message.role())
                                .with("text", message.text())
                                .with("jobId", message.jobId())
                                .with("answered", message.answered())
                                .with("answerer", message.answerer()));
    }

    @Override
    public UUID leafUnder(UUID messageId) {
        return sql.query("""
                with recursive under as (
                    select m.id, 0 as depth from chat.message m where m.id = :messageId
                    union all
                    select (select n.id from chat.message n where n.parent_id = under.id order by n.id desc limit 1),
                        under.depth + 1
                    from under where under.id is not null
                )
                select id from under where id is not null order by depth desc limit 1""")
                .with("messageId", messageId)
                .first(row -> row.uuid("id"))
                .orElse(messageId);
    }
}
