package dev.medley.social.feed.store;

import dev.medley.social.feed.FeedCandidate;
import dev.medley.social.feed.FeedPreferences;
import dev.medley.social.feed.FeedTaste;
import dev.medley.social.feed.ForYouRepository;
import dev.medley.social.feed.Less;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcForYouRepository implements ForYouRepository {

    private final Sql sql;
    private final ForYouStatements statements;

    JdbcForYouRepository(Sql sql, ForYouStatements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    @Override
    public FeedTaste taste(UUID reader, Instant now) {
        return statements.taste(reader, now);
    }

    @Override
    public List<FeedCandidate> candidates(
            UUID reader, Collection<UUID> followed, Collection<String> tags, Instant now) {
        return statements.candidates(reader, followed, tags, now);
    }

    @Override
    public void refresh(Instant now) {
        sql.lock("social.popular_post");
        sql.query("delete from social.popular_post").update();
        sql.query("""
                insert into social.popular_post (post_id, score)
                select p.id, ln(1 + t.likes + 2 * t.comments + 3 * t.shares)
                    * power(0.5, extract(epoch from cast(:now as timestamptz) - p.published_at) / 172800) as score
                from social.post p
                join social.post_total t on t.post_id = p.id and t.likes + t.comments + t.shares > 0
                join social.influencer i on i.account_id = p.account_id and not i.private
                where p.status = 'published' and p.visibility = 'everyone' and p.published_at > :oldest
                    and p.moderation = 'visible' and p.deleted_at is null
                order by score desc, p.id limit 500""")
                .with("now", now)
                .with("oldest", now.minus(Duration.ofDays(7)))
                .update();
    }

    @Override
    public void note(UUID reader, Collection<Seen> seen, Instant now) {
        sql.query("""
                insert into social.impression as m (account_id, post_id, author_id, times, clicked, first_at, last_at)
                select :reader, p.id, p.account_id, 1, s.clicked, :now, :now
                from (select g.id, bool_or(g.clicked) as clicked
                    from unnest(:ids::uuid[], :clicks::boolean[]) as g (id, clicked) group by g.id) s
                join social.post p on p.id = s.id
                where p.status = 'published' and p.account_id <> :reader and social.shows_post(:reader, p)
                order by p.id
                on conflict (account_id, post_id) do update set times = m.times + 1,
                    clicked = m.clicked or excluded.clicked, last_at = excluded.last_at""")
                .with("reader", reader)
                .with("ids", seen.stream().map(Seen::postId).toArray(UUID[]::new))
                .with(
                        "clicks",
                        seen.stream()
                                .map(each -> String.valueOf(each.clicked()))
                                .toArray(String[]::new))
                .with("now", now)
                .update();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.query("""
                delete from social.impression where ctid = any(array(
                    select ctid from social.impression where last_at < :before limit :most))""").with("before", before).with("most", most).update();
    }

    @Override
    public FeedPreferences preferences(UUID accountId) {
        return sql.query("select personalised, interests from social.feed_setting where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> new FeedPreferences(row.bool("personalised"), row.texts("interests")))
                .orElseGet(() -> new FeedPreferences(true, List.of()));
    }

    @Override
    public void prefer(UUID accountId, FeedPreferences preferences, Instant now) {
        sql.query("""
                insert into social.feed_setting (account_id, personalised, interests, updated_at)
                values (:accountId, :personalised, :interests, :now)
                on conflict (account_id) do update set personalised = excluded.personalised,
                    interests = excluded.interests, updated_at = excluded.updated_at""")
                .with("accountId", accountId)
                .with("personalised", preferences.personalised())
                .with("interests", preferences.interests().toArray(String[]::new))
                .with("now", now)
                .update();
    }

    @Override
    public boolean addLess(UUID accountId, Less less, Instant now) {
        return sql.query("""
                        insert into social.less (account_id, kind, value, created_at)
                        values (:accountId, :kind, :value, :now) on conflict do nothing""")
                        .with("accountId", accountId)
                        .with("kind", less.kind())
                        .with("value", less.value())
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean removeLess(UUID accountId, Less less) {
        return sql.query("delete from social.less where account_id = :accountId and kind = :kind and value = :value")
                        .with("accountId", accountId)
                        .with("kind", less.kind())
                        .with("value", less.value())
                        .update()
                == 1;
    }

    @Override
    public List<Less> less(UUID accountId) {
        return sql.query("""
                select kind, value from social.less where account_id = :accountId
                order by created_at desc, kind, value limit 1001""")
                .with("accountId", accountId)
                .list(row -> new Less(row.constant("kind", Less.Kind.class), row.text("value")));
    }

    @Override
    public boolean pick(UUID postId, UUID editorId, Instant expiresAt, Instant now) {
        return sql.query("""
                insert into social.editorial_pick (post_id, picked_by, expires_at, created_at)
                select p.id, :editorId, :expiresAt, :now
                from social.post p join social.influencer i on i.account_id = p.account_id and not i.private
                where p.id = :postId and p.status = 'published' and p.visibility = 'everyone'
                    and p.moderation = 'visible' and p.deleted_at is null
                on conflict (post_id) do update set expires_at = excluded.expires_at, picked_by = excluded.picked_by""")
                        .with("postId", postId)
                        .with("editorId", editorId)
                        .with("expiresAt", expiresAt)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean unpick(UUID postId) {
        return sql.query("delete from social.editorial_pick where post_id = :postId")
                        .with("postId", postId)
                        .update()
                == 1;
    }
}
