package dev.medley.security.penalties.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.penalties.NetworkBehavior;
import dev.medley.security.penalties.Penalty;
import dev.medley.security.penalties.PenaltyLevel;
import dev.medley.security.penalties.PenaltyRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPenaltyRepository implements PenaltyRepository {

    private static final SortKeys<Penalty> KEYS = SortKeys.newestFirst("id", Penalty::id);

    private static final String SELECT = """
            select id, network, level, score, reasons, bans, since, until from security.penalty
            where true""";

    private final Sql sql;

    JdbcPenaltyRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<NetworkBehavior> behavior(Instant from, Instant to) {
        return behaviorOf(null, from, to).list(row -> behavior(row, from, to));
    }

    @Override
    public Optional<NetworkBehavior> behavior(String network, Instant from, Instant to) {
        return behaviorOf(network, from, to).first(row -> behavior(row, from, to));
    }

    private Query behaviorOf(@Nullable String network, Instant from, Instant to) {
        return sql.query("""
                select network, count(*) as requests,
                    count(*) filter (where status between 400 and 499) as refused,
                    count(*) filter (where status = 429) as throttled,
                    count(distinct path) filter (where status = 404 and operation is null) as unknown_paths,
                    count(*) filter (where problem = 'credentials-wrong') as wrong_credentials,
                    count(*) filter (where agent = '' or agent ~* :script) as scripted,
                    count(distinct fingerprint) as fingerprints
                from security.request
                where id >= :first and id < :beyond""")
                .with("script", "bot|crawl|spider|scan|curl|wget|python|java|go-http|libwww|sqlmap|nikto|headless")
                .with("first", Ids.first(from))
                .with("beyond", Ids.first(to))
                .when(network, "and network = :network", "network")
                .append("group by network having count(*) >= 20 order by requests desc limit 100");
    }

    @Override
    public Page<Penalty> list(Instant now, PageRequest page) {
        return sql.query(SELECT)
                .append("and until > :now")
                .with("now", now)
                .page("penalties", page, KEYS, JdbcPenaltyRepository::read);
    }

    @Override
    public List<Penalty> lockAll() {
        sql.lock("security.penalty");
        return sql.query(SELECT).list(JdbcPenaltyRepository::read);
    }

    @Override
    public void put(Penalty penalty) {
        sql.query("""
                insert into security.penalty (id, network, level, score, reasons, bans, since, until)
                values (:id, :network, :level, :score, :reasons, :bans, :since, :until)
                on conflict (id) do update set level = excluded.level, score = excluded.score,
                    reasons = excluded.reasons, bans = excluded.bans, since = excluded.since, until = excluded.until""")
                .with("id", penalty.id())
                .with("network", penalty.network())
                .with("level", penalty.level())
                .with("score", penalty.score())
                .with("reasons", penalty.reasons().toArray(String[]::new))
                .with("bans", penalty.bans())
                .with("since", penalty.since())
                .with("until", penalty.until())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from security.penalty where id = :id").with("id", id).update();
    }

    @Override
    public boolean isAllowed(String network, Instant now) {
        return sql.query("""
                select from security.address_rule
                where cidr >>= cast(:network as inet) and action = 'allow' and (expires_at is null or expires_at > :now)""").with("network", network).with("now", now).exists();
    }

    private static NetworkBehavior behavior(Row row, Instant from, Instant to) throws SQLException {
        return new NetworkBehavior(
                row.text("network"),
                Duration.between(from, to),
                row.bigint("requests"),
                row.bigint("refused"),
                row.bigint("throttled"),
                row.bigint("unknown_paths"),
                row.bigint("wrong_credentials"),
                row.bigint("scripted"),
                row.bigint("fingerprints"));
    }

    private static Penalty read(Row row) throws SQLException {
        return new Penalty(
                row.uuid("id"),
                row.text("network"),
                row.constant("level", PenaltyLevel.class),
                row.integer("score"),
                row.texts("reasons"),
                row.integer("bans"),
                row.instant("since"),
                row.instant("until"));
    }
}
