package dev.medley.security.anomalies.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.anomalies.Anomaly;
import dev.medley.security.anomalies.AnomalyFilter;
import dev.medley.security.anomalies.AnomalyKind;
import dev.medley.security.anomalies.AnomalyPattern;
import dev.medley.security.anomalies.AnomalyRepository;
import dev.medley.security.anomalies.AnomalyState;
import dev.medley.security.anomalies.Contribution;
import dev.medley.security.anomalies.Suspicion.Scorer;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAnomalyRepository implements AnomalyRepository {

    private static final SortKeys<Anomaly> KEYS = SortKeys.newestFirst("id", Anomaly::id);

    private static final String COLUMNS = """
            id, kind, account_id, network, operation, country, first_seen_at, last_seen_at, windows, score, scorer,
                scorer_version, contributions, state, reviewed_by, reviewed_at""";

    private static final String SELECT = "select " + COLUMNS + " from security.anomaly where true";

    private final Sql sql;
    private final JsonCodec json;

    JdbcAnomalyRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** How contributions stand in their column. */
    @Serdeable
    record Contributions(List<Contribution> items) {}

    @Override
    public Page<Anomaly> list(AnomalyFilter filter, PageRequest page) {
        return sql.query(SELECT)
                .when(filter.state(), "and state = :state", "state")
                .when(filter.kind(), "and kind = :kind", "kind")
                .when(filter.principal(), "and account_id = :principal", "principal")
                .when(filter.network(), "and network = :network", "network")
                .when(first(filter.from()), "and id >= :first", "first")
                .when(first(filter.to()), "and id < :beyond", "beyond")
                .page("anomalies/" + filter, page, KEYS, this::read);
    }

    @Override
    public Optional<Anomaly> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<Anomaly> extend(Anomaly again, Instant seenAfter) {
        return sql.query("""
                update security.anomaly set last_seen_at = :lastSeenAt, windows = windows + 1,
                    score = greatest(score, :score),
                    contributions = case when :score > score then :contributions else contributions end
                where id = (select id from security.anomaly
                    where subject = :subject and kind = :kind and last_seen_at > :seenAfter order by id desc limit 1)
                returning\s""" + COLUMNS)
                .with("lastSeenAt", again.lastSeenAt())
                .with("score", again.score())
                .with("contributions", json.write(new Contributions(again.contributions())))
                .with("subject", again.subject())
                .with("kind", again.kind())
                .with("seenAfter", seenAfter)
                .first(this::read);
    }

    @Override
    public boolean isMuted(Anomaly anomaly, Instant after) {
        return sql.query("""
                select from security.anomaly
                where subject = :subject and kind = :kind and state = 'false_alarm' and reviewed_at > :after""")
                .with("subject", anomaly.subject())
                .with("kind", anomaly.kind())
                .with("after", after)
                .exists();
    }

    @Override
    public void add(Anomaly anomaly) {
        sql.query("""
                insert into security.anomaly (id, kind, subject, account_id, network, operation, country, first_seen_at,
                    last_seen_at, windows, score, scorer, scorer_version, contributions, state)
                values (:id, :kind, :subject, :accountId, :network, :operation, :country, :firstSeenAt, :lastSeenAt,
                    :windows, :score, :scorer, :scorerVersion, :contributions, :state)""")
                .with("id", anomaly.id())
                .with("kind", anomaly.kind())
                .with("subject", anomaly.subject())
                .with("accountId", anomaly.accountId())
                .with("network", anomaly.network())
                .with("operation", anomaly.operation())
                .with("country", anomaly.country())
                .with("firstSeenAt", anomaly.firstSeenAt())
                .with("lastSeenAt", anomaly.lastSeenAt())
                .with("windows", anomaly.windows())
                .with("score", anomaly.score())
                .with("scorer", anomaly.scorer().name())
                .with("scorerVersion", anomaly.scorer().version())
                .with("contributions", json.write(new Contributions(anomaly.contributions())))
                .with("state", anomaly.state())
                .update();
    }

    @Override
    public Optional<Anomaly> lock(UUID id) {
        return sql.query(SELECT)
                .append("and id = :id for update")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public void review(Anomaly reviewed) {
        sql.query("""
                update security.anomaly set state = :state, reviewed_by = :reviewedBy, reviewed_at = :reviewedAt
                where id = :id""")
                .with("state", reviewed.state())
                .with("reviewedBy", reviewed.reviewedBy())
                .with("reviewedAt", reviewed.reviewedAt())
                .with("id", reviewed.id())
                .update();
    }

    @Override
    public List<AnomalyPattern> patterns(Instant from, Instant to) {
        return sql.query("""
                with found as (
                    select replace(kind, '_', '-') as kind, operation, network,
                        extract(hour from first_seen_at at time zone 'UTC')::int::text as hour, state, score
                    from security.anomaly where id >= :first and id < :beyond),
                grouped as (
                    select case when grouping(kind) = 0 then 'kind' when grouping(operation) = 0 then 'operation'
                            when grouping(network) = 0 then 'network' when grouping(hour) = 0 then 'hour'
                            else 'all' end as trait,
                        coalesce(kind, operation, network, hour) as key, count(*) as count,
                        count(*) filter (where state = 'false_alarm') as false_alarms, max(score) as score
                    from found group by grouping sets ((kind), (operation), (network), (hour), ())),
                ranked as (
                    select trait, key, count, false_alarms, score,
                        row_number() over (partition by trait order by count desc, key) as place
                    from grouped)
                select trait, key, count, false_alarms, score from ranked
                where place <= 24 and count > 0 order by trait, place""")
                .with("first", Ids.first(from))
                .with("beyond", Ids.first(to))
                .list(row -> new AnomalyPattern(
                        row.text("trait"),
                        row.textOrNull("key"),
                        row.bigint("count"),
                        row.bigint("false_alarms"),
                        Objects.requireNonNull(row.numberOrNull("score"))));
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from security.anomaly where id < :first")
                .with("first", Ids.first(before))
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("""
                update security.anomaly set account_id = null, subject = 'erased', network = 'erased'
                where account_id = :accountId""").with("accountId", accountId).update();
    }

    private static @Nullable UUID first(@Nullable Instant time) {
        return time == null ? null : Ids.first(time);
    }

    private Anomaly read(Row row) throws SQLException {
        return new Anomaly(
                row.uuid("id"),
                row.constant("kind", AnomalyKind.class),
                row.uuidOrNull("account_id"),
                row.text("network"),
                row.textOrNull("operation"),
                row.textOrNull("country"),
                row.instant("first_seen_at"),
                row.instant("last_seen_at"),
                row.integer("windows"),
                Objects.requireNonNull(row.numberOrNull("score")),
                new Scorer(row.text("scorer"), row.text("scorer_version")),
                json.read(row.json("contributions"), Contributions.class).items(),
                row.constant("state", AnomalyState.class),
                row.uuidOrNull("reviewed_by"),
                row.instantOrNull("reviewed_at"));
    }
}
