package dev.medley.chat.conversations.store;

import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.chat.conversations.ConversationRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcConversationRepository implements ConversationRepository {

    private static final String SELECT = """
            select c.id, c.owner_id, c.title, c.folder_id, c.collections is not null as in_collections,
                coalesce(c.collections::text[], '{}') as collections, c.documents is not null as in_documents,
                coalesce(c.documents::text[], '{}') as documents, c.expires_at, c.leaf_id, c.messages, c.version,
                c.created_at, c.updated_at
            from chat.conversation c where c.owner_id = :ownerId
            """;

    /** What has expired is gone at once, before the schedule removes it. */
    private static final String NOT_EXPIRED = " and (c.expires_at is null or c.expires_at > :now)";

    /** Answers whose sources one may not read any more are found by nothing in them. */
    private static final String WORDS = """
             and (to_tsvector('pg_catalog.english', c.title) @@ websearch_to_tsquery('pg_catalog.english', :words)
                or c.id in (select m.conversation_id from chat.message m
                    where m.words @@ websearch_to_tsquery('pg_catalog.english', :words)
                        and m.conversation_id in (select o.id from chat.conversation o where o.owner_id = :ownerId)
                        and not exists (select from unnest(m.sources) as s (id)
                            where not chat.may_read(:ownerId, s.id))))""";

    private static final SortKeys<ChatConversation> KEYS = SortKeys.newestFirst("c.id", ChatConversation::id);

    private final Sql sql;
    private final Clock clock;

    JdbcConversationRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void lock(UUID ownerId) {
        sql.lock("chat-conversations/" + ownerId);
    }

    @Override
    public int count(UUID ownerId) {
        return sql.query("select count(*)::integer as n from chat.conversation where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(ChatConversation conversation, boolean named) {
        sql.query("""
                insert into chat.conversation (id, owner_id, title, named, folder_id, collections, documents, expires_at,
                    created_at, updated_at)
                values (:id, :ownerId, :title, :named, :folderId, :collections::uuid[], :documents::uuid[], :expiresAt,
                    :createdAt, :createdAt)""")
                .with("id", conversation.id())
                .with("ownerId", conversation.ownerId())
                .with("title", conversation.title())
                .with("named", named)
                .with("folderId", conversation.folderId())
                .with("collections", array(conversation.scope().collections()))
                .with("documents", array(conversation.scope().documents()))
                .with("expiresAt", conversation.expiresAt())
                .with("createdAt", conversation.createdAt())
                .update();
    }

    private static String @Nullable [] array(@Nullable List<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    @Override
    public Optional<ChatConversation> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + NOT_EXPIRED + " and c.id = :id")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .first(JdbcConversationRepository::read);
    }

    @Override
    public Optional<ChatConversation> lock(UUID id, UUID ownerId) {
        return sql.query(SELECT + NOT_EXPIRED + " and c.id = :id for update of c")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .first(JdbcConversationRepository::read);
    }

    @Override
    public Page<ChatConversation> list(UUID ownerId, Filter filter, PageRequest page) {
        return sql.query(SELECT + NOT_EXPIRED)
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .when(filter.folderId(), " and c.folder_id = :folderId", "folderId")
                .when(filter.words(), WORDS, "words")
                .page("chat-conversations/" + ownerId + "/" + filter, page, KEYS, JdbcConversationRepository::read);
    }

    @Override
    public void change(ChatConversation conversation, boolean named) {
        sql.query("""
                update chat.conversation set title = :title, named = named or :named, folder_id = :folderId,
                    collections = :collections::uuid[], documents = :documents::uuid[], expires_at = :expiresAt,
                    version = version + 1, updated_at = :updatedAt
                where id = :id""")
                .with("id", conversation.id())
                .with("title", conversation.title())
                .with("named", named)
                .with("folderId", conversation.folderId())
                .with("collections", array(conversation.scope().collections()))
                .with("documents", array(conversation.scope().documents()))
                .with("expiresAt", conversation.expiresAt())
                .with("updatedAt", conversation.updatedAt())
                .update();
    }

    @Override
    public void advance(UUID id, @Nullable UUID leafId, int added, @Nullable String title, Instant now) {
        sql.query("""
                update chat.conversation set leaf_id = :leafId, messages = messages + :added, updated_at = :now,
                    title = case when named then title else coalesce(:title, title) end
                where id = :id""")
                .with("id", id)
                .with("leafId", leafId)
                .with("added", added)
                .with("title", title)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<String> unnamedBeginning(UUID id, UUID leafId) {
        return sql.query("""
                with recursive way as (
                    select m.id, m.parent_id, m.text from chat.message m where m.id = :leafId and m.conversation_id = :id
                    union all
                    select m.id, m.parent_id, m.text from chat.message m join way on m.id = way.parent_id
                )
                select way.text from way join chat.conversation c on c.id = :id
                where way.parent_id is null and not c.named""").with("id", id).with("leafId", leafId).first(row -> row.text("text"));
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from chat.conversation where id = :id").with("id", id).update();
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return sql.query("""
                delete from chat.conversation where id in (
                    select id from chat.conversation where expires_at <= :now order by expires_at limit :most)""").with("now", now).with("most", most).update();
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from chat.conversation where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static ChatConversation read(Row row) throws SQLException {
        return new ChatConversation(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("title"),
                row.uuidOrNull("folder_id"),
                new Scope(
                        row.bool("in_collections") ? uuids(row.texts("collections")) : null,
                        row.bool("in_documents") ? uuids(row.texts("documents")) : null),
                row.instantOrNull("expires_at"),
                row.uuidOrNull("leaf_id"),
                row.integer("messages"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    static List<UUID> uuids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
