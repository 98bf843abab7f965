package dev.medley.identity.limits.store;

import dev.medley.identity.limits.NetworkRequestRepository;
import dev.medley.identity.retention.ExpiredRows;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class JdbcNetworkRequestRepository implements NetworkRequestRepository, ExpiredRows {

    /** The row of all networks is locked after that of one, so that nobody waits in a circle. */
    private static final String COUNT = """
            with of_network as (
                insert into identity.network_request as r (kind, network, since, requests)
                values (:kind, :network, :now, 1)
                on conflict (kind, network) do update set (since, requests) = (
                    select case when r.since > :windowStart then r.since else excluded.since end,
                        case when r.since > :windowStart then least(r.requests, :most) + 1 else 1 end)
                returning since, requests
            ), of_all as (
                insert into identity.network_request as r (kind, network, since, requests)
                select :kind, '', :now, 1 from of_network where requests <= :most
                on conflict (kind, network) do update set (since, requests) = (
                    select case when r.since > :windowStart then r.since else excluded.since end,
                        case when r.since > :windowStart then least(r.requests, :mostOverall) + 1 else 1 end)
                returning since, requests
            )
            select n.requests, n.since, coalesce(a.requests, 0) as overall, coalesce(a.since, n.since) as overall_since
            from of_network n left join of_all a on true""";

    private final Sql sql;

    JdbcNetworkRequestRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Counted count(Limit limit, String network, Instant now) {
        return sql.query(COUNT)
                .with("kind", limit.kind())
                .with("network", network)
                .with("now", now)
                .with("windowStart", now.minus(limit.window()))
                .with("most", limit.most())
                .with("mostOverall", limit.mostOverall())
                .first(row -> new Counted(
                        row.integer("requests"),
                        row.instant("since"),
                        row.integer("overall"),
                        row.instant("overall_since")))
                .orElseThrow();
    }

    @Override
    public int delete(Instant now, int most) {
        return sql.query("""
                delete from identity.network_request where ctid = any (array (
                    select ctid from identity.network_request where since < :before limit :most))""")
                .with("before", now.minus(Duration.ofDays(1)))
                .with("most", most)
                .update();
    }
}
