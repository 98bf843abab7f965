package dev.medley.social.profiles.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.ModerationState;
import dev.medley.social.profiles.Handles;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerDetail;
import dev.medley.social.profiles.InfluencerFilter;
import dev.medley.social.profiles.InfluencerRepository;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcInfluencerRepository implements InfluencerRepository {

    private static final SortKeys<InfluencerDetail> KEYS =
            SortKeys.newestFirst("i.id", detail -> detail.influencer().id());

    private final Sql sql;
    private final InfluencerRows rows;
    private final Clock clock;

    JdbcInfluencerRepository(Sql sql, InfluencerRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public boolean add(Influencer influencer) {
        return takeHandle(influencer)
                && rows.bound(sql.query("""
                        insert into social.influencer (id, account_id, handle, folded, handle_changed_at, display_name, bio,
                            links, niches, media_kit, private, replies, moderation, version, created_at, updated_at)
                        values (:id, :accountId, :handle, :folded, :handleChangedAt, :displayName, :bio, :links, :niches,
                            :mediaKit, :private, :replies, :moderation, :version, :createdAt, :updatedAt)"""), influencer)
                                .with("id", influencer.id())
                                .with("createdAt", influencer.createdAt())
                                .update()
                        == 1;
    }

    /** False where it is another account's, now or from before. */
    private boolean takeHandle(Influencer influencer) {
        return sql.query("""
                insert into social.handle as h (folded, account_id, handle, created_at)
                values (:folded, :accountId, :handle, :now)
                on conflict (folded) do update set handle = excluded.handle where h.account_id = excluded.account_id
                returning folded""")
                .with("folded", Handles.folded(influencer.text().handle()))
                .with("accountId", influencer.accountId())
                .with("handle", influencer.text().handle())
                .with("now", influencer.updatedAt())
                .exists();
    }

    @Override
    public boolean change(Influencer influencer) {
        return takeHandle(influencer) && rows.bound(sql.query("""
                        update social.influencer set handle = :handle, folded = :folded, handle_changed_at = :handleChangedAt,
                            display_name = :displayName, bio = :bio, links = :links, niches = :niches,
                            media_kit = :mediaKit, private = :private, replies = :replies, moderation = :moderation,
                            version = :version, updated_at = :updatedAt
                        where account_id = :accountId"""), influencer).update() == 1;
    }

    @Override
    public Optional<Influencer> ofAccount(UUID accountId) {
        return sql.query("select " + InfluencerRows.COLUMNS
                        + " from social.influencer i where i.account_id = :accountId")
                .with("accountId", accountId)
                .first(rows::read);
    }

    @Override
    public Optional<Influencer> lock(UUID accountId) {
        sql.lock("social.influencer/" + accountId);
        return ofAccount(accountId);
    }

    @Override
    public void suspend(UUID accountId, boolean suspended, Instant at) {
        sql.query("""
                insert into social.suspension as s (account_id, suspended, heard_at) values (:accountId, :suspended, :at)
                on conflict (account_id) do update set suspended = excluded.suspended, heard_at = excluded.heard_at
                where s.heard_at <= excluded.heard_at""")
                .with("accountId", accountId)
                .with("suspended", suspended)
                .with("at", at)
                .update();
    }

    @Override
    public void hold(Collection<UUID> accountIds) {
        boolean _ = sql.query("""
                select from social.influencer where account_id = any(:ids) order by account_id for key share""").with("ids", accountIds.toArray(UUID[]::new)).exists();
    }

    @Override
    public Optional<UUID> owner(UUID reader, String folded) {
        return sql.query("""
                select account_id from social.handle
                where folded = :folded and (account_id = :reader or not social.is_apart(:reader, account_id)
                    and not exists (select from social.influencer i
                        where i.account_id = handle.account_id and i.moderation = 'removed'))""").with("folded", folded).with("reader", reader).first(row -> row.uuid("account_id"));
    }

    @Override
    public Optional<InfluencerDetail> detail(UUID reader, UUID accountId) {
        return details(reader)
                .append("and i.account_id = :accountId")
                .with("accountId", accountId)
                .first(rows::readDetail);
    }

    @Override
    public Page<InfluencerDetail> list(UUID reader, InfluencerFilter filter, PageRequest page) {
        String text = filter.text() == null ? null : prefix(filter.text());
        return details(reader)
                .append("and i.moderation = 'visible'")
                .when(text, "and (i.folded like :text or lower(i.display_name) like :text)", "text")
                .when(filter.niche(), "and i.niches @> array[:niche]::text[]", "niche")
                .page("influencers/" + reader + "/" + filter, page, KEYS, rows::readDetail);
    }

    private static String prefix(String text) {
        return Handles.folded(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private Query details(UUID reader) {
        return sql.query(InfluencerRows.DETAIL).with("reader", reader).with("now", clock.instant());
    }

    @Override
    public Map<UUID, ProfileCard> cards(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : sql
                        .query("""
                        select i.account_id, i.handle, social.shown_name(i) as display_name,
                            exists (select from social.badge b where b.account_id = i.account_id and b.revoked_at is null
                                and b.expires_at > :now) as verified
                        from social.influencer i where i.account_id = any(:ids)""")
                        .with("now", clock.instant())
                        .with("ids", accountIds.toArray(UUID[]::new))
                        .list(InfluencerRows::readCard)
                        .stream()
                        .collect(Collectors.toMap(ProfileCard::accountId, Function.identity()));
    }

    @Override
    public Map<String, UUID> accounts(Collection<String> folded) {
        Map<String, UUID> found = new HashMap<>();
        if (!folded.isEmpty()) {
            sql.query("select folded, account_id from social.influencer where folded = any(:folded)")
                    .with("folded", folded.toArray(String[]::new))
                    .list(row -> found.put(row.text("folded"), row.uuid("account_id")));
        }
        return found;
    }

    @Override
    public void moderate(UUID accountId, ModerationState moderation) {
        sql.query("update social.influencer set moderation = :moderation where account_id = :accountId")
                .with("accountId", accountId)
                .with("moderation", moderation)
                .update();
    }
}
