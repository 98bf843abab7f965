package dev.medley.chat.collections.store;

import dev.medley.chat.collections.CollectionInvitation;
import dev.medley.chat.collections.CollectionRole;
import dev.medley.chat.collections.InvitationRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcInvitationRepository implements InvitationRepository {

    /** Neither of the invited and the owner has blocked the other. */
    private static final String NOT_BLOCKED = """
            not exists (select from social.pub_block b where (b.blocker_id, b.blocked_id) in
                ((:accountId, c.owner_id), (c.owner_id, :accountId)))""";

    private static final SortKeys<CollectionInvitation> KEYS = SortKeys.newestFirst("m.id", CollectionInvitation::id);

    private final Sql sql;

    JdbcInvitationRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<CollectionInvitation> list(UUID accountId, PageRequest page) {
        return sql.query("""
                select m.id, m.collection_id, c.name, c.owner_id, m.role, m.created_at
                from chat.collection_member m join chat.collection c on c.id = m.collection_id
                where m.invited_id = :accountId and\s""" + NOT_BLOCKED)
                .with("accountId", accountId)
                .page("document-collection-invitations/" + accountId, page, KEYS, JdbcInvitationRepository::read);
    }

    @Override
    public Optional<UUID> accept(UUID id, UUID accountId) {
        sql.lock("document-collection-invitations/" + accountId);
        return sql.query("""
                update chat.collection_member m set account_id = :accountId, invited_id = null
                from chat.collection c
                where m.id = :id and m.invited_id = :accountId and c.id = m.collection_id and\s""" + NOT_BLOCKED + """
                 and not exists (select from chat.collection_member o
                    where o.collection_id = m.collection_id and o.account_id = :accountId)
                returning m.collection_id""")
                .with("id", id)
                .with("accountId", accountId)
                .first(row -> row.uuid("collection_id"));
    }

    /** Who was invited by an address stays in the list: that it goes would tell whose the address is. */
    @Override
    public boolean decline(UUID id, UUID accountId) {
        int kept = sql.query("""
                update chat.collection_member set invited_id = null, barred_id = :accountId
                where id = :id and invited_id = :accountId and email is not null""").with("id", id).with("accountId", accountId).update();
        int gone = sql.query("""
                delete from chat.collection_member
                where id = :id and invited_id = :accountId and email is null""").with("id", id).with("accountId", accountId).update();
        return kept + gone == 1;
    }

    private static CollectionInvitation read(Row row) throws SQLException {
        return new CollectionInvitation(
                row.uuid("id"),
                row.uuid("collection_id"),
                row.text("name"),
                row.uuid("owner_id"),
                row.constant("role", CollectionRole.class),
                row.instant("created_at"));
    }
}
