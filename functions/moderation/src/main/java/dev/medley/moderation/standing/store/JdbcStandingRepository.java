package dev.medley.moderation.standing.store;

import dev.medley.moderation.standing.AccountStanding;
import dev.medley.moderation.standing.Sanction;
import dev.medley.moderation.standing.SanctionKind;
import dev.medley.moderation.standing.StandingRepository;
import dev.medley.moderation.standing.Strike;
import dev.medley.moderation.standing.WritingSpeed;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcStandingRepository implements StandingRepository {

    private static final String SELECT = """
            select s.account_id, s.trust_level, s.limited_until, s.suspended_until, s.texts, s.active_days, s.first_text_at,
                s.last_text_at, s.reports_upheld, s.reports_dismissed, r.created_at as since,
                (select coalesce(sum(k.points), 0)::integer from moderation.strike k
                    where k.account_id = s.account_id and k.withdrawn_at is null and k.expires_at > :now) as points
            from moderation.standing s left join identity.pub_recipient r on r.account_id = s.account_id
            where\s""";

    private static final String SANCTIONS = """
            select id, account_id, decision_id, kind, reason, until, created_at, lifted_at from moderation.sanction where\s""";

    private final Sql sql;

    JdbcStandingRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AccountStanding> find(UUID accountId, Instant now) {
        return sql.query(SELECT + "s.account_id = :accountId")
                .with("accountId", accountId)
                .with("now", now)
                .first(JdbcStandingRepository::read);
    }

    @Override
    public AccountStanding lock(UUID accountId, Instant now) {
        sql.query("""
                insert into moderation.standing (account_id, computed_at) values (:accountId, :now)
                on conflict (account_id) do nothing""").with("accountId", accountId).with("now", now).update();
        return sql.query(SELECT + "s.account_id = :accountId for update of s")
                .with("accountId", accountId)
                .with("now", now)
                .first(JdbcStandingRepository::read)
                .orElseThrow();
    }

    @Override
    public List<AccountStanding> stale(Instant before, Instant now, int most) {
        return sql.query(SELECT
                        + "s.computed_at < :before order by s.computed_at limit :most for update of s skip locked")
                .with("before", before)
                .with("now", now)
                .with("most", most)
                .list(JdbcStandingRepository::read);
    }

    @Override
    public void keep(List<AccountStanding> standings, Instant now) {
        int _ = sql.query("""
                update moderation.standing set trust_level = :trustLevel, limited_until = :limitedUntil,
                    suspended_until = :suspendedUntil, computed_at = :now
                where account_id = :accountId""")
                .with("now", now)
                .batch(
                        standings,
                        (standing, row) -> row.with("accountId", standing.accountId())
                                .with("trustLevel", standing.trustLevel())
                                .with("limitedUntil", standing.limitedUntil())
                                .with("suspendedUntil", standing.suspendedUntil()));
    }

    @Override
    public void countReports(List<UUID> accountIds, boolean isUpheld, Instant now) {
        sql.query("""
                insert into moderation.standing as s (account_id, reports_upheld, reports_dismissed, computed_at)
                select a, :upheld, :dismissed, :now from unnest(:ids::uuid[]) a order by a
                on conflict (account_id) do update set reports_upheld = s.reports_upheld + :upheld,
                    reports_dismissed = s.reports_dismissed + :dismissed""")
                .with("upheld", isUpheld ? 1 : 0)
                .with("dismissed", isUpheld ? 0 : 1)
                .with("now", now)
                .with("ids", accountIds.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void add(Strike strike) {
        sql.query("""
                insert into moderation.strike (id, account_id, decision_id, points, created_at, expires_at)
                values (:id, :accountId, :decisionId, :points, :now, :expiresAt)""")
                .with("id", strike.id())
                .with("accountId", strike.accountId())
                .with("decisionId", strike.decisionId())
                .with("points", strike.points())
                .with("now", strike.createdAt())
                .with("expiresAt", strike.expiresAt())
                .update();
    }

    @Override
    public void add(Sanction sanction) {
        sql.query("""
                insert into moderation.sanction (id, account_id, decision_id, kind, reason, until, created_at)
                values (:id, :accountId, :decisionId, :kind, :reason, :until, :now)""")
                .with("id", sanction.id())
                .with("accountId", sanction.accountId())
                .with("decisionId", sanction.decisionId())
                .with("kind", sanction.kind())
                .with("reason", sanction.reason())
                .with("until", sanction.until())
                .with("now", sanction.createdAt())
                .update();
    }

    @Override
    public void withdrawStrikes(UUID decisionId, Instant now) {
        sql.query("update moderation.strike set withdrawn_at = :now where decision_id = :id and withdrawn_at is null")
                .with("id", decisionId)
                .with("now", now)
                .update();
    }

    @Override
    public List<Sanction> sanctionsOf(UUID decisionId) {
        return sql.query(SANCTIONS + "decision_id = :id and lifted_at is null")
                .with("id", decisionId)
                .list(JdbcStandingRepository::readSanction);
    }

    @Override
    public List<Sanction> ended(Instant now, int most) {
        return sql.query(SANCTIONS + """
                lifted_at is null and kind <> 'warning' and until <= :now order by until limit :most
                for update skip locked""")
                .with("now", now)
                .with("most", most)
                .list(JdbcStandingRepository::readSanction);
    }

    @Override
    public Optional<Sanction> findSanction(UUID id) {
        return sql.query(SANCTIONS + "id = :id").with("id", id).first(JdbcStandingRepository::readSanction);
    }

    @Override
    public List<Sanction> holding(UUID accountId, Instant now) {
        return sql.query(SANCTIONS + "account_id = :accountId and lifted_at is null and until > :now")
                .with("accountId", accountId)
                .with("now", now)
                .list(JdbcStandingRepository::readSanction);
    }

    @Override
    public boolean lift(UUID sanctionId, Instant now) {
        return sql.query("update moderation.sanction set lifted_at = :now where id = :id and lifted_at is null")
                        .with("id", sanctionId)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public List<Strike> strikes(UUID accountId, int most) {
        return sql.query("""
                select id, account_id, decision_id, points, created_at, expires_at, withdrawn_at from moderation.strike
                where account_id = :accountId order by id desc limit :most""")
                .with("accountId", accountId)
                .with("most", most)
                .list(row -> new Strike(
                        row.uuid("id"),
                        row.uuid("account_id"),
                        row.uuid("decision_id"),
                        row.integer("points"),
                        row.instant("created_at"),
                        row.instant("expires_at"),
                        row.instantOrNull("withdrawn_at")));
    }

    @Override
    public List<Sanction> sanctions(UUID accountId, int most) {
        return sql.query(SANCTIONS + "account_id = :accountId order by id desc limit :most")
                .with("accountId", accountId)
                .with("most", most)
                .list(JdbcStandingRepository::readSanction);
    }

    @Override
    public WritingSpeed speed(UUID accountId, Instant now) {
        return sql.query("""
                select count(*) filter (where written_at > :now::timestamptz - interval '1 minute')::integer as minute,
                    count(*) filter (where written_at > :now::timestamptz - interval '1 hour')::integer as hour,
                    count(*)::integer as day,
                    count(distinct hash) filter (where written_at > :now::timestamptz - interval '1 hour')::integer
                        as different
                from moderation.text_note
                where account_id = :accountId and written_at > :now::timestamptz - interval '1 day'""")
                .with("accountId", accountId)
                .with("now", now)
                .first(row -> new WritingSpeed(
                        row.integer("minute"), row.integer("hour"), row.integer("day"), row.integer("different")))
                .orElseThrow();
    }

    @Override
    public int removeNotesBefore(Instant time) {
        return sql.query("delete from moderation.text_note where written_at < :time")
                .with("time", time)
                .update();
    }

    private static AccountStanding read(Row row) throws SQLException {
        return new AccountStanding(
                row.uuid("account_id"),
                row.integer("trust_level"),
                row.instantOrNull("limited_until"),
                row.instantOrNull("suspended_until"),
                new AccountStanding.Writing(
                        row.integer("texts"),
                        row.integer("active_days"),
                        row.instantOrNull("first_text_at"),
                        row.instantOrNull("last_text_at")),
                row.integer("reports_upheld"),
                row.integer("reports_dismissed"),
                row.integer("points"),
                row.instantOrNull("since"));
    }

    private static Sanction readSanction(Row row) throws SQLException {
        return new Sanction(
                row.uuid("id"),
                row.uuid("account_id"),
                row.uuid("decision_id"),
                row.constant("kind", SanctionKind.class),
                row.text("reason"),
                row.instantOrNull("until"),
                row.instant("created_at"),
                row.instantOrNull("lifted_at"));
    }
}
