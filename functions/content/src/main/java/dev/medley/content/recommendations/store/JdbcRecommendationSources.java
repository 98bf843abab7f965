package dev.medley.content.recommendations.store;

import dev.medley.content.publications.PublishedMedia;
import dev.medley.content.recommendations.ContentTaste;
import dev.medley.content.recommendations.KnownContent;
import dev.medley.content.recommendations.RecommendationSources;
import dev.medley.content.recommendations.ShownContent;
import dev.medley.recommending.Interaction;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcRecommendationSources implements RecommendationSources {

    /** What is read now counts at once; what was read before is as far back as accounts' history is kept. */
    private static final Duration HISTORY = Duration.ofDays(180);

    private static final int REMEMBERED = 500;

    private final Sql sql;
    private final JsonCodec json;

    JdbcRecommendationSources(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<KnownContent> items(int most) {
        return sql.query("""
                select p.item_id, p.type, p.locale, p.title, p.tags, p.document ->> 'summary' as summary, p.published_at,
                    coalesce(e.shown, 0) as shown, coalesce(e.liked, 0) as liked
                from content.publication p
                left join lateral (
                    select sum(views)::bigint as shown, sum(completions + shares)::bigint as liked
                    from content.engagement_day d where d.item_id = p.item_id) e on true
                order by p.published_at desc limit :most""").with("most", most).list(JdbcRecommendationSources::known);
    }

    private static KnownContent known(Row row) throws SQLException {
        return new KnownContent(
                row.uuid("item_id"),
                row.text("type"),
                row.text("locale"),
                row.text("title"),
                row.texts("tags"),
                row.text("title") + " " + row.text("summary"),
                row.bigint("shown"),
                row.bigint("liked"),
                row.instant("published_at"));
    }

    @Override
    public List<Interaction> interactions(int most) {
        return sql.query("""
                select account_id, item_id, least(views, 3) + 2 * least(completions, 3) + 3 * least(shares, 3) as weight,
                    last_at
                from content.interaction where views + completions + shares > 0 order by last_at desc limit :most""").with("most", most).list(JdbcRecommendationSources::interaction);
    }

    private static Interaction interaction(Row row) throws SQLException {
        return new Interaction(
                row.uuid("account_id"), row.uuid("item_id"), row.number("weight"), row.instant("last_at"));
    }

    @Override
    public ContentTaste taste(UUID accountId, Instant now) {
        List<Interaction> history = sql.query("""
                select account_id, subject_id as item_id,
                    case type when 'content-share' then 3 when 'content-completion' then 2 else 1 end as weight,
                    occurred_at as last_at
                from activities.pub_activity
                where account_id = :accountId and type in ('content-view', 'content-completion', 'content-share')
                    and subject_id is not null and occurred_at > :since
                order by id desc limit :most""")
                .with("accountId", accountId)
                .with("since", now.minus(HISTORY))
                .with("most", REMEMBERED)
                .list(JdbcRecommendationSources::interaction);
        Set<UUID> own = ids(
                accountId, "select item_id from content.participant where account_id = :accountId and role = 'author'");
        return new ContentTaste(
                history, own, ids(accountId, "select item_id from content.feedback where account_id = :accountId"));
    }

    private Set<UUID> ids(UUID accountId, String query) {
        return new HashSet<>(sql.query(query).with("accountId", accountId).list(row -> row.uuid("item_id")));
    }

    @Override
    public Map<UUID, ShownContent> shown(List<UUID> ids) {
        return sql.query("""
                        select item_id, type, slug, locale, title, document ->> 'summary' as summary,
                            document ->> 'byline' as byline, tags, media, published_at
                        from content.publication where item_id = any(:ids)""").with("ids", ids.toArray(UUID[]::new)).list(this::shown).stream()
                .collect(Collectors.toMap(ShownContent::id, Function.identity()));
    }

    private ShownContent shown(Row row) throws SQLException {
        return new ShownContent(
                row.uuid("item_id"),
                row.text("type"),
                row.text("slug"),
                row.text("locale"),
                row.text("title"),
                row.text("summary"),
                row.text("byline"),
                row.texts("tags"),
                List.of(json.read(row.json("media"), PublishedMedia[].class)),
                row.instant("published_at"));
    }

    @Override
    public boolean isPublished(UUID id) {
        return sql.query("select from content.publication where item_id = :id")
                .with("id", id)
                .exists();
    }

    @Override
    public boolean addLess(UUID accountId, UUID itemId, Instant now) {
        return sql.query("""
                        insert into content.feedback (account_id, item_id, created_at) values (:accountId, :itemId, :now)
                        on conflict do nothing""")
                        .with("accountId", accountId)
                        .with("itemId", itemId)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean removeLess(UUID accountId, UUID itemId) {
        return sql.query("delete from content.feedback where account_id = :accountId and item_id = :itemId")
                        .with("accountId", accountId)
                        .with("itemId", itemId)
                        .update()
                == 1;
    }
}
