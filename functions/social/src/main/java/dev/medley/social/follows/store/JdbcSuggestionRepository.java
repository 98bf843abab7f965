package dev.medley.social.follows.store;

import dev.medley.social.follows.Suggestion;
import dev.medley.social.follows.SuggestionRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcSuggestionRepository implements SuggestionRepository {

    /** Each part is bounded: 100 of those whom one follows, 100 of those whom each of them follows. */
    private static final String SUGGESTED = """
            with friend as (
                select followed_id from social.follow where follower_id = :accountId order by id desc limit 100),
            mutual as (
                select n.followed_id as account_id, count(*)::integer as mutual,
                    (array_agg(i.handle order by i.folded))[1:3] as via
                from friend f
                cross join lateral (select o.followed_id from social.follow o
                    where o.follower_id = f.followed_id order by o.id desc limit 100) n
                join social.influencer i on i.account_id = f.followed_id
                where social.may_read(:accountId, f.followed_id, 'everyone')
                group by n.followed_id),
            own as (select niches from social.influencer where account_id = :accountId),
            alike as (
                select i.account_id, (select n from unnest(i.niches) as n where n = any(own.niches) limit 1) as niche,
                    cardinality(array(select unnest(i.niches) intersect select unnest(own.niches))) as shared
                from own join social.influencer i on i.niches && own.niches
                order by i.id desc limit 200),
            popular as (
                select p.account_id, max(t.score) as score from social.popular_post t
                join social.post p on p.id = t.post_id group by p.account_id order by score desc limit 100)
            select i.account_id, i.handle, i.display_name, coalesce(m.mutual, 0) as mutual, m.via, a.niche,
                exists (select from social.badge b where b.account_id = i.account_id and b.revoked_at is null
                    and b.expires_at > :now) as verified
            from (select account_id from mutual union select account_id from alike
                union select account_id from popular) c
            join social.influencer i using (account_id)
            left join mutual m using (account_id) left join alike a using (account_id)
            left join popular p using (account_id)
            where i.account_id <> :accountId and i.moderation = 'visible' and not social.is_apart(:accountId, i.account_id)
                and not exists (select from social.follow f
                    where f.follower_id = :accountId and f.followed_id = i.account_id)
                and not exists (select from social.follow_request f
                    where f.follower_id = :accountId and f.followed_id = i.account_id)
                and not exists (select from social.mute u where u.account_id = :accountId and u.muted_id = i.account_id
                    and coalesce(u.expires_at > :now, true))
                and not exists (select from social.dismissal d
                    where d.account_id = :accountId and d.dismissed_id = i.account_id)
            order by 3 * coalesce(m.mutual, 0) + 2 * coalesce(a.shared, 0) + coalesce(p.score, 0) desc, i.id desc
            limit :most""";

    private final Sql sql;
    private final Clock clock;

    JdbcSuggestionRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> suggest(UUID accountId, int most) {
        return sql.query(SUGGESTED)
                .with("accountId", accountId)
                .with("now", clock.instant())
                .with("most", most)
                .list(row -> new Suggestion(
                        JdbcFollowRepository.card(row),
                        row.integer("mutual"),
                        row.texts("via"),
                        row.textOrNull("niche")));
    }

    @Override
    public void dismiss(UUID accountId, UUID dismissedId, Instant now) {
        sql.query("""
                insert into social.dismissal (account_id, dismissed_id, created_at)
                values (:accountId, :dismissedId, :now) on conflict do nothing""")
                .with("accountId", accountId)
                .with("dismissedId", dismissedId)
                .with("now", now)
                .update();
    }
}
