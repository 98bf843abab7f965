package dev.medley.social.activity.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.activity.InfluencerActivity;
import dev.medley.social.activity.InfluencerActivityRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;

@Singleton
class JdbcInfluencerActivityRepository implements InfluencerActivityRepository {

    private static final SortKeys<InfluencerActivity> KEYS = SortKeys.newestFirst("e.id", InfluencerActivity::id);

    private final Sql sql;

    JdbcInfluencerActivityRepository(Sql sql) {
        this.sql = sql;
    }

    /** Each part is read by its index in the order of the ids, and the parts are merged. */
    @Override
    public Page<InfluencerActivity> list(UUID reader, UUID accountId, PageRequest page) {
        return sql.query("""
                select e.id, e.kind, e.post_id, e.comment_id, e.text, e.account_id, e.at from (
                    select p.id, 'post' as kind, p.id as post_id, null::uuid as comment_id, left(p.body, 280) as text,
                        p.account_id, p.published_at as at
                    from social.post p
                    where p.account_id = :accountId and p.status = 'published' and social.shows_post(:reader, p)
                    union all
                    select l.id, 'like', p.id, null, left(p.body, 280), p.account_id, l.created_at
                    from social.post_like l join social.post p on p.id = l.post_id
                    where l.account_id = :accountId and social.shows_post(:reader, p)
                    union all
                    select c.id, 'comment', p.id, c.id, left(c.body, 280), p.account_id, c.created_at
                    from social.comment c join social.post p on p.id = c.post_id
                    where c.account_id = :accountId and c.deleted_at is null and c.moderation = 'visible'
                        and social.shows_post(:reader, p)
                    union all
                    select f.id, 'follow', null, null, null, f.followed_id, f.created_at
                    from social.follow f
                    where f.follower_id = :accountId and not social.is_apart(:reader, f.followed_id)) e
                where true""")
                .with("reader", reader)
                .with("accountId", accountId)
                .page("activity/" + reader + "/" + accountId, page, KEYS, JdbcInfluencerActivityRepository::read);
    }

    private static InfluencerActivity read(Row row) throws SQLException {
        return new InfluencerActivity(
                row.uuid("id"),
                row.text("kind"),
                row.uuidOrNull("post_id"),
                row.uuidOrNull("comment_id"),
                row.textOrNull("text"),
                row.uuid("account_id"),
                row.instant("at"));
    }

    @Override
    public boolean mayRead(UUID reader, UUID accountId) {
        return sql.query("select where social.may_read(:reader, :accountId, 'everyone')")
                .with("reader", reader)
                .with("accountId", accountId)
                .exists();
    }
}
