package dev.medley.social.feed.store;

import dev.medley.social.feed.FeedEntry;
import dev.medley.social.feed.FeedRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcFeedRepository implements FeedRepository {

    /**
     * Both parts are read by an index from where the page begins, and no further than it goes; whether somebody may see a post
     * is asked of each as it is met, not of all whom somebody follows.
     */
    private static final String FOLLOWING = """
            with star as materialized (select account_id from social.follow_total where has_broadcast)
            select post_id, published_at from (
                (select n.post_id, n.published_at
                from social.inbox n
                join lateral (select from social.follow f
                    where f.follower_id = :reader and f.followed_id = n.author_id limit 1) still_followed on true
                join lateral (select p from social.post p where p.id = n.post_id limit 1) found on true
                where n.account_id = :reader and (n.published_at, n.post_id) < (:time, :id)
                    and not exists (select from social.mute m where m.account_id = :reader
                        and m.muted_id = n.author_id and coalesce(m.expires_at > :now, true))
                    and social.shows_post(:reader, found.p)
                order by n.published_at desc, n.post_id desc limit :most)
                union
                (select b.id, b.published_at
                from star
                join lateral (select from social.follow f
                    where f.follower_id = :reader and f.followed_id = star.account_id limit 1) still_followed on true
                cross join lateral (
                    select p.id, p.published_at from social.post p
                    where p.account_id = star.account_id and p.broadcast and p.status = 'published'
                        and (p.published_at, p.id) < (:time, :id) and social.shows_post(:reader, p)
                    order by p.published_at desc, p.id desc limit :most) b
                where not exists (select from social.mute m where m.account_id = :reader
                    and m.muted_id = star.account_id and coalesce(m.expires_at > :now, true)))) e
            order by published_at desc, post_id desc limit :most""";

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    /** Every so many readers of a post have their inbox shortened with it. */
    private static final int SHORTENED = 32;

    private final Sql sql;
    private final Clock clock;

    JdbcFeedRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<FeedEntry> following(UUID reader, @Nullable FeedEntry before, int most) {
        return sql.query(FOLLOWING)
                .with("reader", reader)
                .with("time", before == null ? LATEST : before.publishedAt())
                .with("id", before == null ? LAST : before.postId())
                .with("now", clock.instant())
                .with("most", most)
                .list(row -> new FeedEntry(row.uuid("post_id"), row.instant("published_at")));
    }

    /** What only its author reads comes along: its author may have it read by others later, and who may is asked at reading. */
    @Override
    public void deliver(UUID postId, int kept) {
        sql.query("""
                insert into social.inbox (account_id, published_at, post_id, author_id)
                select f.follower_id, p.published_at, p.id, p.account_id
                from social.post p join social.follow f on f.followed_id = p.account_id
                where p.id = :postId and p.status = 'published' and not p.broadcast and p.deleted_at is null
                on conflict do nothing""").with("postId", postId).update();
        sql.query("""
                delete from social.inbox n using (
                    select f.follower_id, (select o.published_at from social.inbox o
                        where o.account_id = f.follower_id
                        order by o.published_at desc, o.post_id desc offset :kept limit 1) as oldest
                    from social.post p join social.follow f on f.followed_id = p.account_id
                    where p.id = :postId and not p.broadcast
                        and abs(hashtext(f.follower_id::text || :postId::text)) % :shortened = 0) s
                where n.account_id = s.follower_id and n.published_at <= s.oldest""")
                .with("postId", postId)
                .with("kept", kept)
                .with("shortened", SHORTENED)
                .update();
    }

    @Override
    public void fill(UUID followerId, UUID followedId, int most) {
        sql.query("""
                insert into social.inbox (account_id, published_at, post_id, author_id)
                select :followerId, p.published_at, p.id, p.account_id
                from social.post p
                where p.account_id = :followedId and p.status = 'published' and not p.broadcast and p.deleted_at is null
                    and exists (select from social.follow f where f.follower_id = :followerId and f.followed_id = :followedId)
                order by p.published_at desc, p.id desc limit :most
                on conflict do nothing""")
                .with("followerId", followerId)
                .with("followedId", followedId)
                .with("most", most)
                .update();
    }

    @Override
    public void clear(UUID followerId, UUID followedId) {
        sql.query("""
                delete from social.inbox n where n.account_id = :followerId and n.author_id = :followedId
                    and not exists (select from social.follow f
                        where f.follower_id = :followerId and f.followed_id = :followedId)""")
                .with("followerId", followerId)
                .with("followedId", followedId)
                .update();
    }
}
