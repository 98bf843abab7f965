package dev.medley.flags.definitions.store;

import dev.medley.flags.definitions.StaleFlagRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

@Singleton
class JdbcStaleFlagRepository implements StaleFlagRepository {

    /** Of every flag, why it is stale; null where it is not. */
    private static final String JUDGED = """
            with judged as (
                select f.id, case
                    when f.permanent or f.stage = 'archived' then null
                    when f.created_at + make_interval(days => f.expected_lifetime_days) < :now then 'expired'
                    when (t.document ->> 'enabled')::boolean and t.document -> 'otherwise' ->> 'variant' is not null
                        and jsonb_array_length(t.document -> 'rules') = 0
                        and jsonb_array_length(t.document -> 'targets') = 0
                        and jsonb_array_length(t.document -> 'prerequisites') = 0
                        and t.updated_at < :settledSince then 'settled'
                    when f.created_at < :unusedSince and not exists (
                        select from flags.evaluation_count c where c.flag_id = f.id and c.day >= :unusedDay) then 'unused'
                    end as reason
                from flags.flag f
                join flags.targeting t on t.flag_id = f.id and t.environment = 'production'
            )
            """;

    private final Sql sql;

    JdbcStaleFlagRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<StaleFlag> mark(Instant now, Duration settled, Duration unused) {
        return judged("""
                update flags.flag f set stale_since = :now, stale_reason = judged.reason
                from judged
                where f.id = judged.id and f.stale_since is null and judged.reason is not null
                returning f.id, f.key, f.created_by, f.stale_reason""", now, settled, unused)
                .list(row -> new StaleFlag(
                        row.uuid("id"), row.text("key"), row.uuid("created_by"), row.text("stale_reason")));
    }

    @Override
    public void clear(Instant now, Duration settled, Duration unused) {
        int _ = judged("""
                update flags.flag f set stale_since = null, stale_reason = null
                from judged
                where f.id = judged.id and f.stale_since is not null and judged.reason is null""", now, settled, unused).update();
    }

    private Query judged(String statement, Instant now, Duration settled, Duration unused) {
        Instant unusedSince = now.minus(unused);
        return sql.query(JUDGED + statement)
                .with("now", now)
                .with("settledSince", now.minus(settled))
                .with("unusedSince", unusedSince)
                .with("unusedDay", LocalDate.ofInstant(unusedSince, ZoneOffset.UTC));
    }
}
