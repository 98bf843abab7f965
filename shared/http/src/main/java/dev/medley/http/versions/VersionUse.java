package dev.medley.http.versions;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.PendingCounts;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which versions are used, and by whom those that go away. */
@Singleton
public class VersionUse {

    private static final int MOST_ACCOUNTS = 100;

    private record Counted(
            LocalDate day, String version, @Nullable UUID accountId) {}

    /** A count as it is handed over. */
    @Serdeable
    record Count(LocalDate day, String version, @Nullable UUID accountId, long requests) {}

    /** How an account, or everybody who has not signed in, used a version. */
    public record Total(String version, @Nullable UUID accountId, long requests, LocalDate lastUsedOn) {}

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final PendingCounts<Counted> counts;

    VersionUse(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.counts = new PendingCounts<>("version-counts", clock, this::keep);
    }

    /**
     * Counts a request.
     *
     * @param accountId whose it is, where the version goes away and somebody has signed in
     */
    public void note(ApiVersion version, @Nullable UUID accountId) {
        counts.add(new Counted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), version.text(), accountId));
        counts.handOverSometimes();
    }

    /** What each version was used since a day, by the accounts that use it most. */
    public List<Total> totals(LocalDate since) {
        return sql.query("""
                        select version, account_id, requests, last_used_on from (
                            select version, account_id, sum(requests)::bigint as requests,
                                to_char(max(day), 'YYYY-MM-DD') as last_used_on,
                                row_number() over (partition by version order by sum(requests) desc) as place
                            from http.version_use where day >= :since group by version, account_id
                        ) used where place <= :most order by version desc, requests desc""")
                .with("since", since)
                .with("most", MOST_ACCOUNTS)
                .list(row -> new Total(
                        row.text("version"),
                        row.uuidOrNull("account_id"),
                        row.bigint("requests"),
                        LocalDate.parse(row.text("last_used_on"))));
    }

    private void keep(Map<Counted, Long> taken) {
        List<Count> all = taken.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey().day(),
                        entry.getKey().version(),
                        entry.getKey().accountId(),
                        entry.getValue()))
                .toList();
        sql.query("""
                        insert into http.version_use (day, version, account_id, requests)
                        select (c ->> 'day')::date, c ->> 'version', (c ->> 'accountId')::uuid, (c ->> 'requests')::bigint
                        from jsonb_array_elements(:counts) c order by 1, 2, 3
                        on conflict (day, version, account_id)
                        do update set requests = version_use.requests + excluded.requests""").with("counts", json.write(all)).update();
    }
}
