package dev.medley.content.items.store;

import dev.medley.content.items.ContentDecision;
import dev.medley.content.items.ContentItem;
import dev.medley.content.items.ContentReview;
import dev.medley.content.items.ItemRepository;
import dev.medley.content.items.PublicationTime;
import dev.medley.content.items.WorkFilter;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcItemRepository implements ItemRepository {

    private static final SortKeys<ContentItem> KEYS = SortKeys.newestFirst("i.id", ContentItem::id);
    private static final SortKeys<ContentReview> REVIEW_KEYS = SortKeys.newestFirst("id", ContentReview::id);

    private final Sql sql;
    private final JsonCodec json;
    private final ItemRows rows;

    JdbcItemRepository(Sql sql, JsonCodec json, ItemRows rows) {
        this.sql = sql;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public Optional<ContentItem> find(UUID id) {
        return sql.query(ItemRows.SELECT + "where i.id = :id").with("id", id).first(rows::read);
    }

    @Override
    public Optional<ContentItem> lock(UUID id) {
        return sql.query("select id from content.item where id = :id for update")
                .with("id", id)
                .first(row -> row.uuid("id"))
                .flatMap(this::find);
    }

    @Override
    public Page<ContentItem> list(WorkFilter filter, PageRequest page) {
        return sql.query(ItemRows.SELECT + "where true")
                .when(filter.authorId(), """
                        and i.id in (select item_id from content.participant
                            where account_id = :authorId and role = 'author')""", "authorId")
                .when(filter.reviewerId(), """
                        and (i.id in (select item_id from content.participant
                                where account_id = :reviewerId and role = 'reviewer')""" + (filter.byNameOnly() ? ")" : """
                            or not exists (select from content.participant
                                where item_id = i.id and role = 'reviewer'))""") + """
                        and not exists (select from content.participant
                            where item_id = i.id and account_id = :reviewerId and role = 'author')""", "reviewerId")
                .when(filter.status(), "and i.status = :status", "status")
                .when(filter.type(), "and i.type = :type", "type")
                .when(filter.locale(), "and i.locale = :locale", "locale")
                .when(filter.tag(), "and :tag = any(i.tags)", "tag")
                .page("content-work/" + filter, page, KEYS, rows::read);
    }

    @Override
    public boolean add(ContentItem item) {
        boolean isAdded = bound(sql.query("""
                insert into content.item (id, type, schema_version, document, locale, tags, translation_group, status,
                    version, revision, submitted_at, publish_at, publish_zone, published_version, published_at, created_by,
                    created_at, updated_by, updated_at)
                values (:id, :type, :schemaVersion, :document, :locale, :tags, :group, :status, :version, :revision,
                    :submittedAt, :publishAt, :publishZone, :publishedVersion, :publishedAt, :createdBy, :createdAt,
                    :updatedBy, :updatedAt)
                on conflict on constraint item_translation do nothing"""), item)
                        .with("type", item.type())
                        .with("group", item.translationGroup())
                        .with("createdBy", item.createdBy())
                        .with("createdAt", item.createdAt())
                        .update()
                == 1;
        if (isAdded) {
            name(item, "author", item.authorIds());
            name(item, "reviewer", item.reviewerIds());
        }
        return isAdded;
    }

    @Override
    public boolean change(ContentItem item) {
        boolean isChanged = bound(sql.query("""
                update content.item i set schema_version = :schemaVersion, document = :document, locale = :locale,
                    tags = :tags, status = :status, version = :version, revision = :revision,
                    submitted_at = :submittedAt, publish_at = :publishAt, publish_zone = :publishZone,
                    published_version = :publishedVersion, published_at = :publishedAt, updated_by = :updatedBy,
                    updated_at = :updatedAt
                where id = :id and not exists (select from content.item o
                    where o.translation_group = i.translation_group and o.locale = :locale and o.id <> i.id)"""), item).update() == 1;
        if (isChanged) {
            name(item, "author", item.authorIds());
            name(item, "reviewer", item.reviewerIds());
        }
        return isChanged;
    }

    private Query bound(Query query, ContentItem item) {
        PublicationTime schedule = item.state().schedule();
        return query.with("id", item.id())
                .with("schemaVersion", item.schemaVersion())
                .with("document", json.write(item.document()))
                .with("locale", item.document().locale())
                .with("tags", item.document().tags().toArray(String[]::new))
                .with("status", item.status())
                .with("version", item.version())
                .with("revision", item.revision())
                .with("submittedAt", item.state().submittedAt())
                .with("publishAt", schedule == null ? null : schedule.at())
                .with("publishZone", schedule == null ? null : schedule.zone().getId())
                .with("publishedVersion", item.publishedVersion())
                .with("publishedAt", item.state().publishedAt())
                .with("updatedBy", item.updatedBy())
                .with("updatedAt", item.updatedAt());
    }

    private void name(ContentItem item, String role, List<UUID> accounts) {
        UUID[] ids = accounts.toArray(UUID[]::new);
        sql.query("""
                delete from content.participant
                where item_id = :id and role = :role and account_id <> all(:ids)""").with("id", item.id()).with("role", role).with("ids", ids).update();
        sql.query("""
                insert into content.participant (item_id, account_id, role, position, added_at, added_by)
                select :id, a, :role, n, :addedAt, :addedBy from unnest(:ids::uuid[]) with ordinality as given (a, n)
                on conflict (item_id, role, account_id) do update set position = excluded.position""")
                .with("id", item.id())
                .with("role", role)
                .with("ids", ids)
                .with("addedAt", item.updatedAt())
                .with("addedBy", item.updatedBy())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from content.item where id = :id").with("id", id).update();
    }

    @Override
    public Set<UUID> accounts(List<UUID> ids) {
        return new HashSet<>(sql.query("select account_id from identity.pub_hold_accounts(:ids) where active")
                .with("ids", ids.toArray(UUID[]::new))
                .list(row -> row.uuid("account_id")));
    }

    @Override
    public void addReview(ContentReview review) {
        sql.query("""
                insert into content.review (id, item_id, version, decision, comment, reviewer_id, created_at)
                values (:id, :itemId, :version, :decision, :comment, :reviewerId, :createdAt)""")
                .with("id", review.id())
                .with("itemId", review.itemId())
                .with("version", review.version())
                .with("decision", review.decision())
                .with("comment", review.comment())
                .with("reviewerId", review.reviewerId())
                .with("createdAt", review.createdAt())
                .update();
    }

    @Override
    public Page<ContentReview> reviews(UUID itemId, PageRequest page) {
        return sql.query("""
                select id, item_id, version, decision, comment, reviewer_id, created_at from content.review
                where item_id = :itemId""")
                .with("itemId", itemId)
                .page("content-reviews/" + itemId, page, REVIEW_KEYS, JdbcItemRepository::readReview);
    }

    @Override
    public void noteTakenOff(UUID id, int version, Instant now) {
        sql.query("""
                insert into content.taken_off (item_id, version, taken_off_at) values (:id, :version, :now)
                on conflict (item_id) do update set version = excluded.version, taken_off_at = excluded.taken_off_at""").with("id", id).with("version", version).with("now", now).update();
    }

    @Override
    public Optional<Integer> forgetTakenOff(UUID id) {
        return sql.query("delete from content.taken_off where item_id = :id returning version")
                .with("id", id)
                .first(row -> row.integer("version"));
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return sql.query("""
                select id from content.item where status = 'scheduled' and publish_at <= :now
                order by publish_at limit :most""").with("now", now).with("most", most).list(row -> row.uuid("id"));
    }

    private static ContentReview readReview(Row row) throws SQLException {
        return new ContentReview(
                row.uuid("id"),
                row.uuid("item_id"),
                row.integer("version"),
                row.constant("decision", ContentDecision.class),
                row.text("comment"),
                row.uuidOrNull("reviewer_id"),
                row.instant("created_at"));
    }
}
