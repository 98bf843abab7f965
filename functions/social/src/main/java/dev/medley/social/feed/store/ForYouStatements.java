package dev.medley.social.feed.store;

import dev.medley.kernel.Ids;
import dev.medley.social.feed.FeedCandidate;
import dev.medley.social.feed.FeedTaste;
import dev.medley.social.feed.PostSource;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is read for "For You". */
@Singleton
class ForYouStatements {

    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Duration LEARNT = Duration.ofDays(90);

    private final Sql sql;

    ForYouStatements(Sql sql) {
        this.sql = sql;
    }

    /** By what was liked lately, a named interest counting as three likes; so much of it as is read by an index. */
    FeedTaste taste(UUID reader, Instant now) {
        Map<String, Double> likes = new HashMap<>();
        sql.query("""
                with liked as (
                    select p.account_id, p.tags from social.post_like l join social.post p on p.id = l.post_id
                    where l.account_id = :reader and l.id > :since order by l.id desc limit 200)
                select 'tag:' || t as term, count(*)::float8 as weight from liked cross join unnest(tags) as t group by t
                union all
                select 'author:' || account_id, count(*)::float8 from liked group by account_id
                union all
                select 'tag:' || t, 3 from social.feed_setting cross join unnest(interests) as t where account_id = :reader
                union all
                select 'tag:' || replace(t, '-', '_'), 1 from social.influencer cross join unnest(niches) as t
                where account_id = :reader""")
                .with("reader", reader)
                .with("since", Ids.first(now.minus(LEARNT)))
                .list(row -> likes.merge(row.text("term"), row.number("weight"), Double::sum));
        Map<String, Double> less = new HashMap<>();
        sql.query("""
                select 'tag:' || value as term from social.less where account_id = :reader and kind = 'tag'
                union all
                select 'author:' || value from social.less where account_id = :reader and kind = 'author'
                union all
                select t.term from social.less s join social.post p on p.id = s.value::uuid
                cross join lateral (select 'tag:' || g as term from unnest(p.tags) as g
                    union all select 'author:' || p.account_id) t
                where s.account_id = :reader and s.kind = 'post'""").with("reader", reader).list(row -> less.merge(row.text("term"), 1.0, Double::sum));
        return new FeedTaste(likes, less);
    }

    List<FeedCandidate> candidates(UUID reader, Collection<UUID> followed, Collection<String> tags, Instant now) {
        return sql.query("""
                with found as (
                    select f as post_id, 'FOLLOWING' as source from unnest(:followed::uuid[]) as f
                    union all
                    (select post_id, 'POPULAR' from social.popular_post order by score desc limit 200)
                    union all
                    select n.post_id, 'INTEREST' from unnest(:tags::text[]) as g
                    cross join lateral (select t.post_id from social.post_tag t where t.tag = g
                        order by t.published_at desc, t.post_id desc limit 30) n
                    union all
                    (select post_id, 'EDITORIAL' from social.editorial_pick where expires_at > :now
                    order by expires_at limit 50)),
                distinct_post as (
                    select post_id, string_agg(distinct source, ',') as sources from found group by post_id)
                select p.id, p.account_id, p.tags, p.published_at, d.sources,
                    coalesce(t.likes + 2 * t.comments + 3 * t.shares, 0) as engagement
                from distinct_post d
                join social.post p on p.id = d.post_id
                left join social.post_total t on t.post_id = p.id
                where p.status = 'published' and p.published_at > :oldest and p.account_id <> :reader
                    and social.shows_post(:reader, p)
                    and not exists (select from social.mute m where m.account_id = :reader and m.muted_id = p.account_id
                        and coalesce(m.expires_at > :now, true))
                    and not exists (select from social.impression s where s.account_id = :reader and s.post_id = p.id)
                    and not exists (select from social.less e where e.account_id = :reader
                        and (e.kind = 'post' and e.value = p.id::text
                            or e.kind = 'author' and e.value = p.account_id::text))""")
                .with("followed", followed.toArray(UUID[]::new))
                .with("tags", tags.toArray(String[]::new))
                .with("reader", reader)
                .with("now", now)
                .with("oldest", now.minus(OLDEST))
                .list(ForYouStatements::candidate);
    }

    private static FeedCandidate candidate(Row row) throws SQLException {
        return new FeedCandidate(
                row.uuid("id"),
                row.uuid("account_id"),
                row.texts("tags"),
                row.instant("published_at"),
                row.bigint("engagement"),
                Arrays.stream(row.text("sources").split(",", -1))
                        .map(PostSource::valueOf)
                        .collect(Collectors.toSet()));
    }
}
