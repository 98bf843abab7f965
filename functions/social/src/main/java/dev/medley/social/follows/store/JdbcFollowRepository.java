package dev.medley.social.follows.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.FollowRepository;
import dev.medley.social.follows.RelatedAccount;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcFollowRepository implements FollowRepository {

    private static final String CARD = """
            select f.id, f.created_at, i.account_id, i.handle, social.shown_name(i) as display_name,
                exists (select from social.badge b where b.account_id = i.account_id and b.revoked_at is null
                    and b.expires_at > :now) as verified
            """;

    private static final SortKeys<RelatedAccount> KEYS = SortKeys.newestFirst("f.id", RelatedAccount::id);

    private final Sql sql;
    private final Clock clock;

    JdbcFollowRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void lockPair(UUID one, UUID other) {
        sql.lock(one.compareTo(other) < 0 ? "social.pair/" + one + "/" + other : "social.pair/" + other + "/" + one);
    }

    @Override
    public void lockFollower(UUID accountId) {
        sql.lock("social.follower/" + accountId);
    }

    @Override
    public boolean follows(UUID followerId, UUID followedId) {
        return between(
                        "select from social.follow where follower_id = :one and followed_id = :other",
                        followerId,
                        followedId)
                .exists();
    }

    @Override
    public boolean isApart(UUID one, UUID other) {
        return between("select where social.is_apart(:one, :other)", one, other).exists();
    }

    private Query between(String text, UUID one, UUID other) {
        return sql.query(text).with("one", one).with("other", other);
    }

    @Override
    public boolean isPrivate(UUID accountId) {
        return sql.query("select from social.influencer where account_id = :accountId and private")
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public boolean mutes(UUID accountId, UUID mutedId) {
        return between("""
                select from social.mute where account_id = :one and muted_id = :other
                    and coalesce(expires_at > :now, true)""", accountId, mutedId).with("now", clock.instant()).exists();
    }

    @Override
    public Counts counts(UUID followerId, LocalDate day) {
        return sql.query("""
                select coalesce((select following from social.follow_total where account_id = :followerId), 0) as following,
                    (select count(*) from social.follow_request where follower_id = :followerId)::integer as requests,
                    coalesce((select begun from social.follow_pace where account_id = :followerId and day = :day), 0)
                        as lately""")
                .with("followerId", followerId)
                .with("day", day)
                .first(row -> new Counts(row.integer("following"), row.integer("requests"), row.integer("lately")))
                .orElseThrow();
    }

    @Override
    public void noteBegun(UUID followerId, LocalDate day) {
        sql.query("""
                insert into social.follow_pace as p (account_id, day, begun) values (:followerId, :day, 1)
                on conflict (account_id) do update set day = excluded.day,
                    begun = case when p.day = excluded.day then p.begun + 1 else 1 end""").with("followerId", followerId).with("day", day).update();
    }

    @Override
    public boolean add(UUID id, UUID followerId, UUID followedId, Instant now) {
        return between("""
                insert into social.follow (follower_id, followed_id, id, created_at) values (:one, :other, :id, :now)
                on conflict do nothing""", followerId, followedId)
                        .with("id", id)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID followerId, UUID followedId) {
        return between(
                                "delete from social.follow where follower_id = :one and followed_id = :other",
                                followerId,
                                followedId)
                        .update()
                == 1;
    }

    @Override
    public boolean request(UUID id, UUID followerId, UUID followedId, Instant now) {
        return between("""
                insert into social.follow_request (follower_id, followed_id, id, created_at) values (:one, :other, :id, :now)
                on conflict do nothing""", followerId, followedId)
                        .with("id", id)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean withdraw(UUID followerId, UUID followedId) {
        return between(
                                "delete from social.follow_request where follower_id = :one and followed_id = :other",
                                followerId,
                                followedId)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> followersSince(UUID accountId, Instant since) {
        return sql.query("""
                select follower_id from social.follow where followed_id = :accountId and created_at >= :since
                order by follower_id""").with("accountId", accountId).with("since", since).list(row -> row.uuid("follower_id"));
    }

    @Override
    public Page<RelatedAccount> followers(UUID reader, UUID accountId, PageRequest page) {
        return list("""
                from social.follow f join social.influencer i on i.account_id = f.follower_id
                where f.followed_id = :accountId and not social.is_apart(:reader, f.follower_id)""", accountId)
                .with("reader", reader)
                .page("followers/" + reader + "/" + accountId, page, KEYS, JdbcFollowRepository::read);
    }

    @Override
    public Page<RelatedAccount> following(UUID reader, UUID accountId, PageRequest page) {
        return list("""
                from social.follow f join social.influencer i on i.account_id = f.followed_id
                where f.follower_id = :accountId and not social.is_apart(:reader, f.followed_id)""", accountId)
                .with("reader", reader)
                .page("following/" + reader + "/" + accountId, page, KEYS, JdbcFollowRepository::read);
    }

    @Override
    public Page<RelatedAccount> requests(UUID accountId, PageRequest page) {
        return list("""
                from social.follow_request f join social.influencer i on i.account_id = f.follower_id
                where f.followed_id = :accountId""", accountId).page("follow-requests/" + accountId, page, KEYS, JdbcFollowRepository::read);
    }

    private Query list(String rest, UUID accountId) {
        return sql.query(CARD).append(rest).with("accountId", accountId).with("now", clock.instant());
    }

    static RelatedAccount read(Row row) throws SQLException {
        return new RelatedAccount(row.uuid("id"), card(row), row.instant("created_at"));
    }

    static ProfileCard card(Row row) throws SQLException {
        return new ProfileCard(
                row.uuid("account_id"), row.text("handle"), row.text("display_name"), row.bool("verified"));
    }

    @Override
    public boolean mayRead(UUID reader, UUID accountId) {
        return between("select where social.may_read(:one, :other, 'everyone')", reader, accountId)
                .exists();
    }
}
