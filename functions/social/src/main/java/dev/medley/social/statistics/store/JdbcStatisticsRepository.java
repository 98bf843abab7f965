package dev.medley.social.statistics.store;

import dev.medley.kernel.Ids;
import dev.medley.social.statistics.AudienceOverlap;
import dev.medley.social.statistics.AudienceSample;
import dev.medley.social.statistics.InfluencerStatistics;
import dev.medley.social.statistics.InfluencerStatistics.Earning;
import dev.medley.social.statistics.StatisticsRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcStatisticsRepository implements StatisticsRepository {

    /** Nothing by accounts that one of the two blocks, the reader and that account, and nothing that the author did. */
    private static final String COUNTED = """
            with apart as materialized (select other_id from social.apart where account_id = :reader)
            select m.reach, m.views, m.clicks, p.posts, p.likes, p.comments, p.shares, p.openings,
                coalesce((select followers from social.follow_total where account_id = :accountId), 0) as followers,
                (select count(*) from social.follow
                    where followed_id = :accountId and id >= :first) as gained,
                a.clicks as affiliate_clicks, (select count(*) from orders.pub_affiliate_earning e
                    where e.account_id = :accountId and e.commission > 0) as conversions,
                (select array_agg(c.code order by c.code) from orders.pub_affiliate_code c
                    where c.account_id = :accountId) as codes
            from (select count(distinct account_id) as reach, count(*) as views, count(*) filter (where clicked) as clicks
                from social.impression where author_id = :accountId and last_at >= :from and last_at < :to
                    and account_id not in (select other_id from apart)) m
            cross join (
                select count(*) filter (where p.published_at >= :from) as posts,
                    coalesce(sum((select count(*) from social.post_like l
                        where l.post_id = p.id and l.id >= :first and l.account_id <> p.account_id
                            and l.account_id not in (select other_id from apart))), 0) as likes,
                    coalesce(sum((select count(*) from social.comment c
                        where c.post_id = p.id and c.id >= :first and c.deleted_at is null
                            and c.moderation = 'visible' and c.account_id <> p.account_id
                            and c.account_id not in (select other_id from apart))), 0) as comments,
                    coalesce(sum((select count(*) from social.share s
                        where s.post_id = p.id and s.id >= :first and s.account_id <> p.account_id
                            and s.account_id not in (select other_id from apart))), 0) as shares,
                    coalesce(sum((select sum(s.opened) from social.share s
                        where s.post_id = p.id and s.id >= :first
                            and s.account_id not in (select other_id from apart))), 0) as openings
                from (select * from social.post where account_id = :accountId and status = 'published'
                    and deleted_at is null order by published_at desc, id desc limit 1000) p) p
            left join orders.pub_affiliate a on a.account_id = :accountId and a.active""";

    private final Sql sql;

    JdbcStatisticsRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public InfluencerStatistics of(UUID reader, UUID accountId, Instant from, Instant to) {
        List<Earning> earnings = earnings(accountId, from, to);
        return sql.query(COUNTED)
                .with("reader", reader)
                .with("accountId", accountId)
                .with("from", from)
                .with("to", to)
                .with("first", Ids.first(from))
                .first(row -> new InfluencerStatistics(
                        from,
                        to,
                        row.bigint("reach"),
                        row.bigint("views"),
                        row.bigint("clicks"),
                        new InfluencerStatistics.Engagement(
                                row.bigint("posts"),
                                row.bigint("likes"),
                                row.bigint("comments"),
                                row.bigint("shares"),
                                row.bigint("openings")),
                        new InfluencerStatistics.Followers(row.bigint("followers"), row.bigint("gained")),
                        affiliate(row, earnings)))
                .orElseThrow();
    }

    private static InfluencerStatistics.@Nullable Affiliate affiliate(Row row, List<Earning> earnings)
            throws SQLException {
        return row.bigintOrNull("affiliate_clicks") == null
                ? null
                : new InfluencerStatistics.Affiliate(
                        row.bigint("affiliate_clicks"), row.bigint("conversions"), row.texts("codes"), earnings);
    }

    /** Of orders that stand: of those that were cancelled or refunded no commission is left. */
    private List<Earning> earnings(UUID accountId, Instant from, Instant to) {
        return sql.query("""
                        select currency, count(*) as orders, sum(base_amount)::bigint as revenue,
                            sum(commission)::bigint as commission
                        from orders.pub_affiliate_earning
                        where account_id = :accountId and created_at >= :from and created_at < :to
                            and commission > 0
                        group by currency order by currency""")
                .with("accountId", accountId)
                .with("from", from)
                .with("to", to)
                .list(row -> new Earning(
                        row.text("currency"), row.bigint("orders"), row.bigint("revenue"), row.bigint("commission")));
    }

    @Override
    public AudienceOverlap overlap(UUID reader, UUID own, UUID other) {
        return sql.query("""
                with apart as materialized (select other_id from social.apart where account_id = :reader)
                select (select count(*) from social.follow
                        where followed_id = :own and follower_id not in (select other_id from apart)) as own,
                    (select count(*) from social.follow
                        where followed_id = :other and follower_id not in (select other_id from apart)) as other,
                    (select count(*) from social.follow a
                        join social.follow b on b.follower_id = a.follower_id and b.followed_id = :other
                        where a.followed_id = :own and a.follower_id not in (select other_id from apart)) as both""")
                .with("reader", reader)
                .with("own", own)
                .with("other", other)
                .first(row -> AudienceOverlap.of(row.bigint("own"), row.bigint("other"), row.bigint("both")))
                .orElseThrow();
    }

    @Override
    public AudienceSample sample(UUID accountId, int most) {
        return sql.query("""
                with latest as (
                    select follower_id, created_at from social.follow where followed_id = :accountId
                    order by id desc limit :most),
                hour as (select count(*) as n from latest group by date_trunc('hour', created_at))
                select count(*) as followers,
                    count(*) filter (where i.bio = '' and coalesce(t.followers, 0) = 0
                        and not exists (select from social.post p where p.account_id = l.follower_id)) as empty,
                    count(*) filter (where not exists (select from social.post_like k join social.post p on p.id = k.post_id
                            where k.account_id = l.follower_id and p.account_id = :accountId)
                        and not exists (select from social.comment c join social.post p on p.id = c.post_id
                            where c.account_id = l.follower_id and p.account_id = :accountId)) as silent,
                    coalesce((select max(n) from hour), 0) as most_in_an_hour,
                    coalesce((select percentile_disc(0.5) within group (order by n)
                        from (select n from hour order by n desc offset 1) others), 0) as usual_in_an_hour
                from latest l
                join social.influencer i on i.account_id = l.follower_id
                left join social.follow_total t on t.account_id = l.follower_id""")
                .with("accountId", accountId)
                .with("most", most)
                .first(row -> new AudienceSample(
                        row.bigint("followers"),
                        row.bigint("empty"),
                        row.bigint("silent"),
                        row.bigint("most_in_an_hour"),
                        row.bigint("usual_in_an_hour")))
                .orElseThrow();
    }
}
