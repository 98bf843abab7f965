package dev.medley.social.posts.store;

import dev.medley.social.posts.Post;
import dev.medley.social.posts.PostContent;
import dev.medley.social.posts.PostReference;
import dev.medley.social.posts.PostRepository;
import dev.medley.social.posts.PostVersion;
import dev.medley.social.posts.WordMarks;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import dev.medley.usage.Quotas;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPostRepository implements PostRepository {

    private static final String LOCKED = "select " + PostRows.COLUMNS + " from social.post p where p.id = :id"
            + " and p.deleted_at is null and p.moderation <> 'removed'";

    private final Sql sql;

    JdbcPostRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Post post) {
        int _ = Quotas.within(
                "post",
                post.createdAt(),
                () -> bound(sql.query("""
                insert into social.post (id, account_id, body, tags, reference_kind, reference_id, visibility, replies, status,
                    publish_at, published_at, broadcast, moderation, version, edited_at, created_at, updated_at)
                select :id, :accountId, :body, :tags, :referenceKind, :referenceId::uuid, :visibility, :replies, :status,
                    :publishAt::timestamptz, :publishedAt::timestamptz, :broadcast, :moderation, :version,
                    :editedAt::timestamptz, :createdAt, :updatedAt
                from usage.take(:accountId, 'social-post', :createdAt)"""), post)
                        .with("accountId", post.accountId())
                        .with("createdAt", post.createdAt())
                        .update());
    }

    @Override
    public void change(Post post) {
        bound(sql.query("""
                update social.post set body = :body, tags = :tags, reference_kind = :referenceKind,
                    reference_id = :referenceId, visibility = :visibility, replies = :replies, status = :status,
                    publish_at = :publishAt, published_at = :publishedAt, broadcast = :broadcast, moderation = :moderation,
                    version = :version, edited_at = :editedAt, updated_at = :updatedAt
                where id = :id"""), post).update();
    }

    private static Query bound(Query query, Post post) {
        PostContent content = post.content();
        PostReference reference = content.reference();
        return query.with("id", post.id())
                .with("body", content.body())
                .with("tags", WordMarks.hashtags(content.body()).toArray(String[]::new))
                .with("referenceKind", reference == null ? null : reference.kind())
                .with("referenceId", reference == null ? null : reference.id())
                .with("visibility", content.visibility())
                .with("replies", content.repliers())
                .with("status", post.status())
                .with("publishAt", post.publishAt())
                .with("publishedAt", post.publishedAt())
                .with("broadcast", post.broadcast())
                .with("moderation", post.moderation())
                .with("version", post.version())
                .with("editedAt", post.editedAt())
                .with("updatedAt", post.updatedAt());
    }

    @Override
    public Optional<Post> lock(UUID accountId, UUID id) {
        return sql.query(LOCKED + " and p.account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(PostRows::read);
    }

    @Override
    public Optional<Post> lock(UUID id) {
        return sql.query("select " + PostRows.COLUMNS
                        + " from social.post p where p.id = :id and p.deleted_at is null for update")
                .with("id", id)
                .first(PostRows::read);
    }

    @Override
    public Optional<UUID> author(UUID id) {
        return sql.query("select account_id from social.post where id = :id and deleted_at is null")
                .with("id", id)
                .first(row -> row.uuid("account_id"));
    }

    @Override
    public void remove(UUID id, Instant now) {
        sql.query("update social.post set deleted_at = :now, updated_at = :now where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
        sql.query("delete from social.post_tag where post_id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void purge(Instant before, int most) {
        sql.query("""
                delete from social.post where id in (
                    select id from social.post where deleted_at < :before order by deleted_at limit :most
                    for update skip locked)""").with("before", before).with("most", most).update();
    }

    @Override
    public void keep(UUID id, int number, String body, Instant now) {
        sql.query("""
                insert into social.post_version (post_id, number, body, created_at) values (:id, :number, :body, :now)""")
                .with("id", id)
                .with("number", number)
                .with("body", body)
                .with("now", now)
                .update();
    }

    @Override
    public List<PostVersion> versions(UUID id) {
        return sql.query("""
                select number, body, created_at from social.post_version where post_id = :id
                order by number desc limit 100""")
                .with("id", id)
                .list(row -> new PostVersion(row.integer("number"), row.text("body"), row.instant("created_at")));
    }

    @Override
    public void tag(Post post, Collection<String> tags) {
        String[] all = tags.toArray(String[]::new);
        sql.query("delete from social.post_tag where post_id = :id and tag <> all(:tags)")
                .with("id", post.id())
                .with("tags", all)
                .update();
        sql.query("""
                insert into social.post_tag (post_id, tag, published_at)
                select :id, t, :publishedAt from unnest(:tags::text[]) as t on conflict do nothing""")
                .with("id", post.id())
                .with("tags", all)
                .with("publishedAt", post.publishedAt())
                .update();
    }

    @Override
    public List<UUID> mention(UUID id, Collection<UUID> accountIds) {
        UUID[] named = accountIds.toArray(UUID[]::new);
        sql.query("""
                insert into social.post_mention (post_id, account_id, told)
                select :id, a, false from unnest(:named::uuid[]) as a on conflict do nothing""").with("id", id).with("named", named).update();
        return sql.query("""
                with gone as (delete from social.post_mention where post_id = :id and account_id <> all(:named)
                    returning account_id, told)
                select account_id from gone where told""").with("id", id).with("named", named).list(row -> row.uuid("account_id"));
    }

    @Override
    public List<UUID> tellMentioned(UUID id) {
        return sql.query("""
                update social.post_mention m set told = true
                from social.post p
                where p.id = :id and m.post_id = p.id and not m.told and m.account_id <> p.account_id
                    and social.shows_post(m.account_id, p)
                    and not exists (select from social.mute u where u.account_id = m.account_id
                        and u.muted_id = p.account_id and coalesce(u.expires_at > p.updated_at, true))
                returning m.account_id""").with("id", id).list(row -> row.uuid("account_id"));
    }

    @Override
    public List<UUID> toldMentioned(UUID id) {
        return sql.query("select account_id from social.post_mention where post_id = :id and told")
                .with("id", id)
                .list(row -> row.uuid("account_id"));
    }

    @Override
    public boolean hasManyFollowers(UUID accountId, int most) {
        return sql.query("select from social.follow_total where account_id = :accountId and followers > :most")
                .with("accountId", accountId)
                .with("most", most)
                .exists();
    }

    @Override
    public boolean isReferable(UUID accountId, PostReference reference) {
        Query query = switch (reference.kind()) {
            case MEAL -> sql.query("""
                        select from meals.pub_meal m where m.id = :id and m.status = 'published'
                            and (m.visibility = 'everyone' or m.account_id = :accountId)
                            and not exists (select from social.apart a
                                where a.account_id = :accountId and a.other_id = m.account_id)""").with("accountId", accountId);
            case PRODUCT -> sql.query("select from catalog.pub_variant where product_id = :id and sellable");
            case RECORDING -> sql.query("""
                        select from audio.pub_recordings
                        where id = :id and owner_id = :accountId and status = 'ready'""").with("accountId", accountId);
        };
        return query.with("id", reference.id()).exists();
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return sql.query("""
                select id from social.post where status = 'scheduled' and publish_at <= :now and deleted_at is null
                    and not social.is_suspended(account_id)
                order by publish_at limit :most""").with("now", now).with("most", most).list(row -> row.uuid("id"));
    }
}
