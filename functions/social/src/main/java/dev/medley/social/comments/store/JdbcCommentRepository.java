package dev.medley.social.comments.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.comments.Comment;
import dev.medley.social.comments.CommentRepository;
import dev.medley.social.comments.CommentVersion;
import dev.medley.social.comments.ShownComment;
import dev.medley.storage.Query;
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
class JdbcCommentRepository implements CommentRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcCommentRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(Comment comment) {
        sql.query("""
                insert into social.comment (id, post_id, account_id, parent_id, depth, body, moderation, version, created_at)
                values (:id, :postId, :accountId, :parentId, :depth, :body, :moderation, :version, :createdAt)""")
                .with("id", comment.id())
                .with("postId", comment.postId())
                .with("accountId", comment.accountId())
                .with("parentId", comment.parentId())
                .with("depth", comment.depth())
                .with("body", comment.body())
                .with("moderation", comment.moderation())
                .with("version", comment.version())
                .with("createdAt", comment.createdAt())
                .update();
    }

    @Override
    public void change(Comment comment) {
        sql.query("""
                update social.comment set body = :body, moderation = :moderation, version = :version, edited_at = :editedAt
                where id = :id""")
                .with("id", comment.id())
                .with("body", comment.body())
                .with("moderation", comment.moderation())
                .with("version", comment.version())
                .with("editedAt", comment.editedAt())
                .update();
    }

    @Override
    public Optional<Comment> lock(UUID id) {
        return sql.query("select c.* from social.comment c where c.id = :id and c.deleted_at is null for update")
                .with("id", id)
                .first(CommentRows::read);
    }

    @Override
    public void remove(UUID id, Instant now) {
        sql.query("update social.comment set deleted_at = :now, body = '' where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
        sql.query("delete from social.comment_version where comment_id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void keep(UUID id, int number, String body, Instant now) {
        sql.query("""
                insert into social.comment_version (comment_id, number, body, created_at) values (:id, :number, :body, :now)""")
                .with("id", id)
                .with("number", number)
                .with("body", body)
                .with("now", now)
                .update();
    }

    @Override
    public List<CommentVersion> versions(UUID id) {
        return sql.query("""
                select number, body, created_at from social.comment_version where comment_id = :id
                order by number desc limit 100""")
                .with("id", id)
                .list(row -> new CommentVersion(row.integer("number"), row.text("body"), row.instant("created_at")));
    }

    @Override
    public Optional<ShownComment> find(UUID reader, UUID id) {
        return shown(reader).append("and c.id = :id").with("id", id).first(CommentRows::readShown);
    }

    private Query shown(UUID reader) {
        return sql.query(CommentRows.SHOWN).with("reader", reader).with("now", clock.instant());
    }

    @Override
    public Page<ShownComment> ofPost(UUID reader, UUID postId, PageRequest page) {
        return shown(reader)
                .append("and c.post_id = :postId and c.parent_id is null")
                .with("postId", postId)
                .page("comments/" + reader + "/" + postId, page, CommentRows.KEYS, CommentRows::readShown);
    }

    @Override
    public Page<ShownComment> replies(UUID reader, UUID commentId, PageRequest page) {
        return shown(reader)
                .append("and c.parent_id = :commentId")
                .with("commentId", commentId)
                .page("replies/" + reader + "/" + commentId, page, CommentRows.KEYS, CommentRows::readShown);
    }

    @Override
    public List<UUID> involved(@Nullable UUID postId, @Nullable UUID commentId) {
        return sql.query("""
                select p.account_id from social.post p where p.id = :postId::uuid
                union
                select w.account_id from social.comment c join social.post p on p.id = c.post_id
                cross join lateral (values (c.account_id), (p.account_id)) as w (account_id)
                where c.id = :commentId::uuid and w.account_id is not null""")
                .with("postId", postId)
                .with("commentId", commentId)
                .list(row -> row.uuid("account_id"));
    }

    @Override
    public void holdCounts(UUID commentId) {
        boolean _ = sql.query("""
                select from social.post_total t join social.comment c on c.post_id = t.post_id
                where c.id = :commentId for update of t""").with("commentId", commentId).exists();
    }

    @Override
    public boolean mayReply(UUID accountId, UUID postId) {
        return sql.query("""
                select from social.post p join social.influencer i on i.account_id = p.account_id
                where p.id = :postId and (p.account_id = :accountId or case coalesce(p.replies, i.replies)
                    when 'everyone' then true
                    when 'followers' then exists (select from social.follow
                        where follower_id = :accountId and followed_id = p.account_id)
                    when 'mentioned' then exists (select from social.post_mention m
                        where m.post_id = p.id and m.account_id = :accountId)
                    else false end)
                    and exists (select from social.influencer o where o.account_id = :accountId)""")
                .with("accountId", accountId)
                .with("postId", postId)
                .exists();
    }

    @Override
    public boolean isToHear(UUID accountId, UUID actorId, UUID postId) {
        return sql.query("""
                select from social.post p
                where p.id = :postId and social.shows_post(:accountId, p) and not social.is_apart(:accountId, :actorId)
                    and not exists (select from social.mute where account_id = :accountId and muted_id = :actorId
                        and coalesce(expires_at > :now, true))""")
                .with("accountId", accountId)
                .with("actorId", actorId)
                .with("postId", postId)
                .with("now", clock.instant())
                .exists();
    }

    @Override
    public Mentioned mention(UUID id, Collection<UUID> accountIds) {
        UUID[] named = accountIds.toArray(UUID[]::new);
        List<UUID> removed = sql.query("""
                delete from social.comment_mention where comment_id = :id and account_id <> all(:named)
                returning account_id""").with("id", id).with("named", named).list(row -> row.uuid("account_id"));
        List<UUID> added = sql.query("""
                insert into social.comment_mention (comment_id, account_id)
                select :id, a from unnest(:named::uuid[]) as a on conflict do nothing returning account_id""").with("id", id).with("named", named).list(row -> row.uuid("account_id"));
        return new Mentioned(added, removed);
    }

    @Override
    public void vote(UUID id, UUID accountId, boolean up, Instant now) {
        sql.query("""
                insert into social.comment_vote as v (comment_id, account_id, up, created_at) values (:id, :accountId, :up, :now)
                on conflict (comment_id, account_id) do update set up = excluded.up where v.up <> excluded.up""")
                .with("id", id)
                .with("accountId", accountId)
                .with("up", up)
                .with("now", now)
                .update();
    }

    @Override
    public boolean unvote(UUID id, UUID accountId) {
        return sql.query("delete from social.comment_vote where comment_id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    /** What is counted and what is compared are of one moment, and whatever is changed meanwhile is added to what was found. */
    @Override
    public int recount() {
        return sql.query("""
                with replies as (
                    select parent_id as id, count(*)::integer as n from social.comment
                    where parent_id is not null and deleted_at is null and moderation = 'visible' group by parent_id),
                votes as (
                    select comment_id as id, (count(*) filter (where up))::integer as ups,
                        (count(*) filter (where not up))::integer as downs
                    from social.comment_vote group by comment_id),
                drifted as (
                    select c.id, coalesce(r.n, 0) - c.replies as replies, coalesce(v.ups, 0) - c.ups as ups,
                        coalesce(v.downs, 0) - c.downs as downs
                    from social.comment c left join replies r using (id) left join votes v using (id)
                    where coalesce(r.n, 0) <> c.replies or coalesce(v.ups, 0) <> c.ups or coalesce(v.downs, 0) <> c.downs)
                update social.comment c set replies = greatest(0, c.replies + d.replies),
                    ups = greatest(0, c.ups + d.ups), downs = greatest(0, c.downs + d.downs),
                    score = social.wilson(greatest(0, c.ups + d.ups), greatest(0, c.downs + d.downs))
                from drifted d where c.id = d.id""").update();
    }
}
