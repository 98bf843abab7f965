package dev.medley.social.counts.store;

import dev.medley.social.counts.RecountRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;

/** What is counted and what is compared are of one moment, and whatever is changed meanwhile is added to what was found. */
@Singleton
class JdbcRecountRepository implements RecountRepository {

    private final Sql sql;

    JdbcRecountRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int follows() {
        return sql.query("""
                with counted as (
                    select account_id, sum(followers)::integer as followers, sum(following)::integer as following from (
                        select followed_id as account_id, count(*) as followers, 0 as following
                        from social.follow group by followed_id
                        union all select follower_id, 0, count(*) from social.follow group by follower_id) c
                    group by account_id),
                drifted as (
                    select account_id, coalesce(c.followers, 0) - coalesce(t.followers, 0) as followers,
                        coalesce(c.following, 0) - coalesce(t.following, 0) as following
                    from counted c full join social.follow_total t using (account_id)
                    where coalesce(c.followers, 0) <> coalesce(t.followers, 0)
                        or coalesce(c.following, 0) <> coalesce(t.following, 0))
                insert into social.follow_total as t (account_id, followers, following)
                select account_id, greatest(followers, 0), greatest(following, 0) from drifted order by account_id
                on conflict (account_id) do update set
                    followers = greatest(0, t.followers + (select d.followers from drifted d where d.account_id = t.account_id)),
                    following = greatest(0, t.following + (select d.following from drifted d where d.account_id = t.account_id))""").update();
    }

    @Override
    public int posts() {
        return sql.query("""
                with counted as (
                    select post_id, sum(likes)::integer as likes, sum(comments)::integer as comments,
                        sum(shares)::integer as shares from (
                        select post_id, count(*) as likes, 0 as comments, 0 as shares
                        from social.post_like group by post_id
                        union all select post_id, 0, count(*), 0 from social.comment
                        where deleted_at is null and moderation = 'visible' group by post_id
                        union all select post_id, 0, 0, count(*) from social.share group by post_id) c
                    group by post_id),
                drifted as (
                    select post_id, coalesce(c.likes, 0) - coalesce(t.likes, 0) as likes,
                        coalesce(c.comments, 0) - coalesce(t.comments, 0) as comments,
                        coalesce(c.shares, 0) - coalesce(t.shares, 0) as shares
                    from counted c full join social.post_total t using (post_id)
                    where coalesce(c.likes, 0) <> coalesce(t.likes, 0)
                        or coalesce(c.comments, 0) <> coalesce(t.comments, 0)
                        or coalesce(c.shares, 0) <> coalesce(t.shares, 0))
                insert into social.post_total as t (post_id, likes, comments, shares)
                select post_id, greatest(likes, 0), greatest(comments, 0), greatest(shares, 0)
                from drifted order by post_id
                on conflict (post_id) do update set
                    likes = greatest(0, t.likes + (select d.likes from drifted d where d.post_id = t.post_id)),
                    comments = greatest(0, t.comments + (select d.comments from drifted d where d.post_id = t.post_id)),
                    shares = greatest(0, t.shares + (select d.shares from drifted d where d.post_id = t.post_id))""").update();
    }
}
