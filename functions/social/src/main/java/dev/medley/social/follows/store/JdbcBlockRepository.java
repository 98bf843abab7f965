package dev.medley.social.follows.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.BlockRepository;
import dev.medley.social.follows.BlockedAccount;
import dev.medley.social.follows.Mute;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcBlockRepository implements BlockRepository {

    private static final String CARD = """
            f.id, f.created_at, i.account_id, i.handle, social.shown_name(i) as display_name,
            exists (select from social.badge b where b.account_id = i.account_id and b.revoked_at is null
                and b.expires_at > :now) as verified
            """;

    private static final SortKeys<BlockedAccount> KEYS = SortKeys.newestFirst("f.id", BlockedAccount::id);
    private static final SortKeys<Mute> MUTE_KEYS = SortKeys.newestFirst("f.id", Mute::id);

    private final Sql sql;
    private final Clock clock;

    JdbcBlockRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int blocks(UUID accountId) {
        return count("select count(*)::integer as n from social.block where blocker_id = :accountId", accountId);
    }

    @Override
    public int mutes(UUID accountId) {
        return count("select count(*)::integer as n from social.mute where account_id = :accountId", accountId);
    }

    private int count(String text, UUID accountId) {
        return sql.query(text)
                .with("accountId", accountId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void hold(UUID accountId, Collection<UUID> others) {
        sql.query("""
                select account_id from social.influencer where account_id = :accountId or account_id = any(:others)
                order by account_id for key share""")
                .with("accountId", accountId)
                .with("others", others.toArray(UUID[]::new))
                .list(row -> row.uuid("account_id"));
    }

    @Override
    public List<UUID> block(UUID accountId, Collection<UUID> others, Instant now) {
        List<UUID> ids = List.copyOf(others);
        return sql.query("""
                insert into social.block (blocker_id, blocked_id, id, created_at)
                select :accountId, other, id, :now from unnest(:others::uuid[], :ids::uuid[]) as given (other, id)
                on conflict do nothing returning blocked_id""")
                .with("accountId", accountId)
                .with("others", ids.toArray(UUID[]::new))
                .with("ids", ids.stream().map(_ -> Ids.next(clock)).toArray(UUID[]::new))
                .with("now", now)
                .list(row -> row.uuid("blocked_id"));
    }

    @Override
    public boolean unblock(UUID accountId, UUID otherId) {
        return sql.query("delete from social.block where blocker_id = :accountId and blocked_id = :otherId")
                        .with("accountId", accountId)
                        .with("otherId", otherId)
                        .update()
                == 1;
    }

    @Override
    public Page<BlockedAccount> blocked(UUID accountId, PageRequest page) {
        return sql.query("select f.blocked_id, " + CARD + """
                from social.block f left join social.influencer i on i.account_id = f.blocked_id
                where f.blocker_id = :accountId""")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .page("blocks/" + accountId, page, KEYS, JdbcBlockRepository::readBlocked);
    }

    private static BlockedAccount readBlocked(Row row) throws SQLException {
        return new BlockedAccount(
                row.uuid("id"),
                row.uuid("blocked_id"),
                row.textOrNull("handle") == null ? null : JdbcFollowRepository.card(row),
                row.instant("created_at"));
    }

    @Override
    public List<String> blockedNames(UUID accountId) {
        return sql.query("""
                select coalesce(i.handle, f.blocked_id::text) as name
                from social.block f left join social.influencer i on i.account_id = f.blocked_id
                where f.blocker_id = :accountId order by i.folded, f.blocked_id limit 10000""").with("accountId", accountId).list(row -> row.text("name"));
    }

    @Override
    public Map<String, UUID> owners(Collection<String> folded) {
        Map<String, UUID> found = new HashMap<>();
        sql.query("select folded, account_id from social.handle where folded = any(:folded)")
                .with("folded", folded.toArray(String[]::new))
                .list(row -> found.put(row.text("folded"), row.uuid("account_id")));
        return found;
    }

    @Override
    public Map<String, UUID> accounts(UUID accountId, Collection<String> folded) {
        Map<String, UUID> found = new HashMap<>();
        sql.query("""
                select h.folded, h.account_id from social.handle h
                where h.folded = any(:folded) and (not social.is_apart(:accountId, h.account_id)
                    or exists (select from social.block where blocker_id = :accountId and blocked_id = h.account_id))""")
                .with("folded", folded.toArray(String[]::new))
                .with("accountId", accountId)
                .list(row -> found.put(row.text("folded"), row.uuid("account_id")));
        return found;
    }

    @Override
    public void mute(UUID id, UUID accountId, UUID otherId, @Nullable Instant expiresAt, Instant now) {
        sql.query("""
                insert into social.mute (account_id, muted_id, id, expires_at, created_at)
                values (:accountId, :otherId, :id, :expiresAt, :now)
                on conflict (account_id, muted_id) do update set expires_at = excluded.expires_at""")
                .with("accountId", accountId)
                .with("otherId", otherId)
                .with("id", id)
                .with("expiresAt", expiresAt)
                .with("now", now)
                .update();
    }

    @Override
    public boolean unmute(UUID accountId, UUID otherId) {
        return sql.query("delete from social.mute where account_id = :accountId and muted_id = :otherId")
                        .with("accountId", accountId)
                        .with("otherId", otherId)
                        .update()
                == 1;
    }

    @Override
    public Page<Mute> muted(UUID accountId, PageRequest page) {
        return sql.query("select f.expires_at, " + CARD + """
                from social.mute f join social.influencer i on i.account_id = f.muted_id
                where f.account_id = :accountId and coalesce(f.expires_at > :now, true)
                    and not social.is_apart(:accountId, f.muted_id)""")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .page("mutes/" + accountId, page, MUTE_KEYS, JdbcBlockRepository::readMute);
    }

    private static Mute readMute(Row row) throws SQLException {
        return new Mute(
                row.uuid("id"),
                JdbcFollowRepository.card(row),
                row.instantOrNull("expires_at"),
                row.instant("created_at"));
    }

    @Override
    public List<EndedFollow> part(UUID accountId, Collection<UUID> others) {
        UUID[] ids = others.toArray(UUID[]::new);
        return Stream.of(false, true)
                .flatMap(asked -> sql
                        .query((asked ? "delete from social.follow_request" : "delete from social.follow") + """
                                 where follower_id = :accountId and followed_id = any(:others)
                                    or followed_id = :accountId and follower_id = any(:others)
                                returning follower_id, followed_id""")
                        .with("accountId", accountId)
                        .with("others", ids)
                        .list(row -> new EndedFollow(row.uuid("follower_id"), row.uuid("followed_id"), asked))
                        .stream())
                .toList();
    }
}
