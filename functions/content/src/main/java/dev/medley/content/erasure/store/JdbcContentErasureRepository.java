package dev.medley.content.erasure.store;

import dev.medley.content.erasure.ContentErasureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcContentErasureRepository implements ContentErasureRepository {

    /** Items that only this account writes. */
    private static final String ALONE = """
            select p.item_id from content.participant p
            where p.account_id = :accountId and p.role = 'author'
                and not exists (select from content.participant o
                    where o.item_id = p.item_id and o.role = 'author' and o.account_id <> p.account_id)
            """;

    /** Those of them that everybody reads go back to what is read, and name nobody. */
    private static final List<String> PUBLISHED =
            List.of("""
            update content.item i set document = jsonb_set(p.document, '{byline}', '""'), version = p.version,
                locale = p.locale, tags = p.tags, status = 'published', publish_at = null, publish_zone = null,
                revision = i.revision + 1
            from content.publication p
            where p.item_id = i.id and i.id in (%s)""".formatted(ALONE), """
            delete from content.version v where v.published_at is null and v.item_id in (%s)
                and exists (select from content.publication p where p.item_id = v.item_id)""".formatted(ALONE), """
            update content.version v set document = jsonb_set(document, '{byline}', '""'), name = null
            where v.item_id in (%s)""".formatted(ALONE), """
            update content.publication p set document = jsonb_set(document, '{byline}', '""')
            where p.item_id in (%s)""".formatted(ALONE));

    private static final List<String> ALL = List.of(
            """
            delete from content.slug s where s.item_id in (%s)
                and not exists (select from content.publication p where p.item_id = s.item_id)""".formatted(ALONE),
            """
            delete from content.item i where i.id in (%s)
                and not exists (select from content.publication p where p.item_id = i.id)""".formatted(ALONE),
            "delete from content.participant where account_id = :accountId",
            "update content.participant set added_by = null where added_by = :accountId",
            "update content.item set created_by = null where created_by = :accountId",
            "update content.item set updated_by = null where updated_by = :accountId",
            "update content.version set created_by = null where created_by = :accountId",
            "update content.media set created_by = null where created_by = :accountId",
            "update content.review set reviewer_id = null, comment = '' where reviewer_id = :accountId",
            "update content.type_schema set created_by = null where created_by = :accountId",
            "delete from content.template where account_id = :accountId",
            "delete from content.feedback where account_id = :accountId",
            "delete from content.interaction where account_id = :accountId");

    private final Sql sql;

    JdbcContentErasureRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void removeNamedSince(UUID accountId, Instant since) {
        sql.query("""
                delete from content.participant
                where added_by = :accountId and added_at >= :since and account_id <> :accountId""").with("accountId", accountId).with("since", since).update();
    }

    @Override
    public List<UUID> erase(UUID accountId, Instant now) {
        sql.query("""
                insert into content.erased (account_id, erased_at) values (:accountId, :now)
                on conflict do nothing""").with("accountId", accountId).with("now", now).update();
        PUBLISHED.forEach(
                statement -> sql.query(statement).with("accountId", accountId).update());
        ALL.forEach(
                statement -> sql.query(statement).with("accountId", accountId).update());
        return sql.query("delete from content.export where account_id = :accountId returning id")
                .with("accountId", accountId)
                .list(row -> row.uuid("id"));
    }
}
