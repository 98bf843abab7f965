package dev.medley.chat.collections.store;

import dev.medley.chat.collections.CollectionMember;
import dev.medley.chat.collections.CollectionRole;
import dev.medley.chat.collections.MemberRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcMemberRepository implements MemberRepository {

    /** Of whom was invited by an address, the account is not told. */
    private static final String SELECT = """
            select id, case when email is null then coalesce(account_id, invited_id) end as account_id, email, role,
                account_id is not null as accepted, created_at
            from chat.collection_member where collection_id = :collectionId
            """;

    private static final SortKeys<CollectionMember> KEYS = SortKeys.newestFirst("id", CollectionMember::id);

    private static final List<String> ERASED = List.of(
            "delete from chat.collection where owner_id = :accountId",
            "delete from chat.collection_member where account_id = :accountId",
            "delete from chat.collection_member where invited_id = :accountId and email is null",
            "update chat.collection_member set invited_id = null where invited_id = :accountId",
            "update chat.collection_member set barred_id = null where barred_id = :accountId");

    private final Sql sql;

    JdbcMemberRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(UUID collectionId) {
        return sql.query(
                        "select count(*)::integer as n from chat.collection_member where collection_id = :collectionId")
                .with("collectionId", collectionId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public boolean add(UUID collectionId, CollectionMember member) {
        UUID accountId = member.accountId();
        boolean isAccepted = accountId != null && (forgetAddressOf(collectionId, accountId) || member.isAccepted());
        return sql.query("""
                        insert into chat.collection_member (id, collection_id, account_id, invited_id, email, role, created_at)
                        select :id::uuid, :collectionId::uuid, :accountId::uuid, :invitedId::uuid, :email::text, :role::text,
                            :createdAt::timestamptz
                        where not exists (
                            select from chat.collection_member o
                            where o.collection_id = :collectionId and o.invited_id = :invitedId::uuid and o.email is null)
                        and not exists (
                            select from chat.collection_member o
                            where o.collection_id = :collectionId and o.account_id = :invitedId::uuid)
                        on conflict do nothing""")
                        .with("id", member.id())
                        .with("collectionId", collectionId)
                        .with("accountId", isAccepted ? accountId : null)
                        .with("invitedId", isAccepted ? null : accountId)
                        .with("email", member.email())
                        .with("role", member.role())
                        .with("createdAt", member.createdAt())
                        .update()
                == 1;
    }

    /** Says whether the account has accepted by its address, and so need not again. */
    private boolean forgetAddressOf(UUID collectionId, UUID accountId) {
        boolean isAccepted = sql.query("""
                        update chat.collection_member set account_id = null
                        where collection_id = :collectionId and account_id = :accountId and email is not null""")
                        .with("collectionId", collectionId)
                        .with("accountId", accountId)
                        .update()
                == 1;
        sql.query("""
                update chat.collection_member set invited_id = null
                where collection_id = :collectionId and invited_id = :accountId and email is not null""")
                .with("collectionId", collectionId)
                .with("accountId", accountId)
                .update();
        return isAccepted;
    }

    @Override
    public Page<CollectionMember> list(UUID collectionId, PageRequest page) {
        return sql.query(SELECT)
                .with("collectionId", collectionId)
                .page("document-collection-members/" + collectionId, page, KEYS, JdbcMemberRepository::read);
    }

    @Override
    public Optional<CollectionMember> find(UUID collectionId, UUID id) {
        return sql.query(SELECT + "and id = :id")
                .with("collectionId", collectionId)
                .with("id", id)
                .first(JdbcMemberRepository::read);
    }

    @Override
    public void change(UUID id, CollectionRole role, Instant now) {
        sql.query("""
                update chat.collection_member
                set role = :role, raised_at = case when role = 'reader' and :role = 'editor' then :now::timestamptz end
                where id = :id""").with("id", id).with("role", role).with("now", now).update();
    }

    @Override
    public void removeInvitation(UUID collectionId, UUID accountId) {
        sql.query("""
                delete from chat.collection_member m using identity.pub_recipient r
                where m.collection_id = :collectionId and m.account_id is null
                    and r.account_id = :accountId and m.email = lower(r.email)""")
                .with("collectionId", collectionId)
                .with("accountId", accountId)
                .update();
    }

    @Override
    public void remove(UUID collectionId, UUID id) {
        sql.query("""
                update chat.collection_member m set barred_id = r.account_id
                from chat.collection_member o join identity.pub_recipient r on r.account_id in (o.account_id, o.invited_id)
                where o.collection_id = :collectionId and o.id = :id and m.collection_id = o.collection_id
                    and m.account_id is null and m.email = lower(r.email)""").with("collectionId", collectionId).with("id", id).update();
        sql.query("""
                with gone as (
                    delete from chat.collection_member where collection_id = :collectionId and id = :id
                    returning account_id
                )
                delete from chat.collection_document i using chat.document d, gone g
                where i.collection_id = :collectionId and d.id = i.document_id and d.owner_id = g.account_id""").with("collectionId", collectionId).with("id", id).update();
    }

    @Override
    public Optional<UUID> idOf(UUID collectionId, UUID accountId) {
        return sql.query("""
                select id from chat.collection_member where collection_id = :collectionId and account_id = :accountId""")
                .with("collectionId", collectionId)
                .with("accountId", accountId)
                .first(row -> row.uuid("id"));
    }

    @Override
    public void admit() {
        sql.query("""
                update chat.collection_member m set invited_id = r.account_id
                from identity.pub_recipient r
                where m.account_id is null and m.invited_id is null and lower(r.email) = m.email
                    and m.barred_id is distinct from r.account_id and not exists (
                    select from chat.collection_member o
                    where o.collection_id = m.collection_id and r.account_id in (o.account_id, o.invited_id))""").update();
    }

    @Override
    public void removeSince(UUID ownerId, Instant since) {
        sql.query("""
                update chat.collection_member m set role = 'reader', raised_at = null from chat.collection c
                where c.owner_id = :ownerId and m.collection_id = c.id and m.raised_at >= :since""").with("ownerId", ownerId).with("since", since).update();
        sql.query("""
                with gone as (
                    delete from chat.collection_member m using chat.collection c
                    where c.owner_id = :ownerId and m.collection_id = c.id and m.account_id is distinct from c.owner_id
                        and m.created_at >= :since
                    returning m.collection_id, m.account_id
                )
                delete from chat.collection_document i using chat.document d, gone g
                where i.collection_id = g.collection_id and d.id = i.document_id and d.owner_id = g.account_id
                    and i.added_at >= :since""").with("ownerId", ownerId).with("since", since).update();
        sql.query("""
                delete from chat.collection_document i using chat.document d, chat.collection c
                where d.owner_id = :ownerId and i.document_id = d.id and i.added_at >= :since
                    and c.id = i.collection_id and c.owner_id <> :ownerId""").with("ownerId", ownerId).with("since", since).update();
    }

    @Override
    public void erase(UUID accountId) {
        ERASED.forEach(
                statement -> sql.query(statement).with("accountId", accountId).update());
    }

    private static CollectionMember read(Row row) throws SQLException {
        return new CollectionMember(
                row.uuid("id"),
                row.uuidOrNull("account_id"),
                row.textOrNull("email"),
                row.constant("role", CollectionRole.class),
                row.bool("accepted"),
                row.instant("created_at"));
    }
}
