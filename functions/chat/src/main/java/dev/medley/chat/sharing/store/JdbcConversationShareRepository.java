package dev.medley.chat.sharing.store;

import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.chat.sharing.ConversationShare;
import dev.medley.chat.sharing.ConversationShareRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcConversationShareRepository implements ConversationShareRepository {

    private static final String SELECT = """
            select s.id, s.conversation_id, c.owner_id, coalesce(s.title, c.title) as title, s.leaf_id, s.account_id, s.expires_at, s.created_at
            from chat.share s join chat.conversation c on c.id = s.conversation_id
            where
            """;

    /** A conversation that has expired is shared no more, nor is what moderation withholds. */
    private static final String NOW =
            " and s.withheld_at is null and (s.expires_at is null or s.expires_at > :now) and (c.expires_at is null or c.expires_at > :now)";

    /** Nor is what is by an account that blocks the reader, or is blocked by them. */
    private static final String NOT_BLOCKED = """
             and not exists (select from social.pub_block b where (b.blocker_id, b.blocked_id) in
                ((c.owner_id, s.account_id), (s.account_id, c.owner_id)))""";

    private static final SortKeys<ConversationShare> KEYS = SortKeys.newestFirst("s.id", ConversationShare::id);

    private final Sql sql;
    private final MessageRepository messages;

    JdbcConversationShareRepository(Sql sql, MessageRepository messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Override
    public void lock(UUID conversationId) {
        sql.lock("chat-shares/" + conversationId);
    }

    @Override
    public int count(UUID conversationId) {
        return sql.query("select count(*)::integer as n from chat.share where conversation_id = :conversationId")
                .with("conversationId", conversationId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(ConversationShare share, byte @Nullable [] tokenHash) {
        sql.query("""
                insert into chat.share (id, conversation_id, title, leaf_id, account_id, token_hash, expires_at, created_at)
                values (:id, :conversationId, :title, :leafId, :accountId, :tokenHash, :expiresAt, :createdAt)""")
                .with("id", share.id())
                .with("conversationId", share.conversationId())
                .with("title", share.title())
                .with("leafId", share.leafId())
                .with("accountId", share.accountId())
                .with("tokenHash", tokenHash)
                .with("expiresAt", share.expiresAt())
                .with("createdAt", share.createdAt())
                .update();
    }

    @Override
    public Page<ConversationShare> list(UUID conversationId, PageRequest page) {
        return sql.query(SELECT + "s.conversation_id = :conversationId")
                .with("conversationId", conversationId)
                .page("chat-shares/" + conversationId, page, KEYS, JdbcConversationShareRepository::read);
    }

    @Override
    public Page<ConversationShare> listFor(UUID accountId, Instant now, PageRequest page) {
        return sql.query(SELECT + "s.account_id = :accountId" + NOW + NOT_BLOCKED)
                .with("accountId", accountId)
                .with("now", now)
                .page("chat-shares-for/" + accountId, page, KEYS, JdbcConversationShareRepository::read);
    }

    @Override
    public boolean remove(UUID id, UUID conversationId) {
        return sql.query("delete from chat.share where id = :id and conversation_id = :conversationId")
                        .with("id", id)
                        .with("conversationId", conversationId)
                        .update()
                == 1;
    }

    @Override
    public void withhold(UUID id, @Nullable Instant since) {
        sql.query("update chat.share set withheld_at = :since where id = :id")
                .with("id", id)
                .with("since", since)
                .update();
    }

    @Override
    public boolean removeFor(UUID id, UUID accountId) {
        return sql.query("delete from chat.share where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<ConversationShare> findByToken(byte[] tokenHash, Instant now) {
        return sql.query(SELECT + "s.token_hash = :tokenHash" + NOW)
                .with("tokenHash", tokenHash)
                .with("now", now)
                .first(JdbcConversationShareRepository::read);
    }

    @Override
    public Optional<ConversationShare> findFor(UUID id, UUID accountId, Instant now) {
        return sql.query(SELECT + "s.id = :id and s.account_id = :accountId" + NOW + NOT_BLOCKED)
                .with("id", id)
                .with("accountId", accountId)
                .with("now", now)
                .first(JdbcConversationShareRepository::read);
    }

    @Override
    public Page<ConversationMessage> messages(ConversationShare share, @Nullable UUID readerId, PageRequest page) {
        return messages.shared(share.leafId(), share.ownerId(), readerId, page);
    }

    @Override
    public void removeSince(UUID ownerId, Instant since) {
        sql.query("""
                delete from chat.share s using chat.conversation c
                where c.owner_id = :ownerId and s.conversation_id = c.id and s.created_at >= :since""").with("ownerId", ownerId).with("since", since).update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from chat.share where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static ConversationShare read(Row row) throws SQLException {
        return new ConversationShare(
                row.uuid("id"),
                row.uuid("conversation_id"),
                row.uuid("owner_id"),
                row.text("title"),
                row.uuid("leaf_id"),
                row.uuidOrNull("account_id"),
                row.instantOrNull("expires_at"),
                row.instant("created_at"));
    }
}
