package dev.medley.social.posts.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.RelatedAccount;
import dev.medley.social.posts.LikeRepository;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@Singleton
class JdbcLikeRepository implements LikeRepository {

    private static final SortKeys<RelatedAccount> KEYS = SortKeys.newestFirst("l.id", RelatedAccount::id);

    private final Sql sql;
    private final Clock clock;

    JdbcLikeRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean add(UUID id, UUID postId, UUID accountId, Instant now) {
        return sql.query("""
                insert into social.post_like (post_id, account_id, id, created_at) values (:postId, :accountId, :id, :now)
                on conflict do nothing""")
                        .with("postId", postId)
                        .with("accountId", accountId)
                        .with("id", id)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID postId, UUID accountId) {
        return sql.query("delete from social.post_like where post_id = :postId and account_id = :accountId")
                        .with("postId", postId)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Page<RelatedAccount> of(UUID reader, UUID postId, PageRequest page) {
        return sql.query("""
                select l.id, l.created_at, i.account_id, i.handle, social.shown_name(i) as display_name,
                    exists (select from social.badge b where b.account_id = i.account_id and b.revoked_at is null
                        and b.expires_at > :now) as verified
                from social.post_like l join social.influencer i on i.account_id = l.account_id
                where l.post_id = :postId and not social.is_apart(:reader, l.account_id)""")
                .with("postId", postId)
                .with("reader", reader)
                .with("now", clock.instant())
                .page("likes/" + reader + "/" + postId, page, KEYS, JdbcLikeRepository::read);
    }

    private static RelatedAccount read(Row row) throws SQLException {
        ProfileCard card = new ProfileCard(
                row.uuid("account_id"), row.text("handle"), row.text("display_name"), row.bool("verified"));
        return new RelatedAccount(row.uuid("id"), card, row.instant("created_at"));
    }

    @Override
    public boolean mutes(UUID accountId, UUID mutedId) {
        return sql.query("""
                select from social.mute where account_id = :accountId and muted_id = :mutedId
                    and coalesce(expires_at > :now, true)""")
                .with("accountId", accountId)
                .with("mutedId", mutedId)
                .with("now", clock.instant())
                .exists();
    }
}
