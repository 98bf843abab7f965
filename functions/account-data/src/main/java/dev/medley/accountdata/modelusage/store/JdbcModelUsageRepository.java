package dev.medley.accountdata.modelusage.store;

import dev.medley.accountdata.modelusage.ModelUsage;
import dev.medley.accountdata.modelusage.ModelUsage.Breakdown;
import dev.medley.accountdata.modelusage.ModelUsageRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcModelUsageRepository implements ModelUsageRepository {

    private static final int MOST = 100;

    private final Sql sql;

    JdbcModelUsageRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean ownsKey(UUID accountId, UUID keyId) {
        return sql.query("""
                        select true as owned from identity.pub_api_key_owner
                        where key_id = :keyId and account_id = :accountId""")
                .with("keyId", keyId)
                .with("accountId", accountId)
                .first(row -> row.bool("owned"))
                .orElse(false);
    }

    @Override
    public List<ModelUsage> sums(Breakdown breakdown, Instant from, Instant until) {
        return sql.query("""
                        select\s""" + column(breakdown) + """
                             as key, count(*) as calls,
                            count(*) filter (where outcome = 'kept') as kept,
                            count(*) filter (where outcome = 'failed') as failed,
                            sum(input_tokens) as input, sum(output_tokens) as output, sum(cost)::bigint as cost,
                            coalesce(percentile_cont(0.5) within group (order by duration_ms)
                                filter (where outcome = 'answered'), 0)::integer as median,
                            coalesce(percentile_cont(0.95) within group (order by duration_ms)
                                filter (where outcome = 'answered'), 0)::integer as p95
                        from usage.model_call where created_at >= :from and created_at < :until
                        group by 1 order by cost desc, key limit :most""")
                .with("from", from)
                .with("until", until)
                .with("most", MOST)
                .list(JdbcModelUsageRepository::read);
    }

    private static String column(Breakdown breakdown) {
        return switch (breakdown) {
            case PROVIDER -> "provider";
            case MODEL -> "provider || '/' || model";
            case TASK -> "task";
            case PROMPT -> "task || '/' || prompt";
            case DAY -> "to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')";
        };
    }

    private static ModelUsage read(Row row) throws SQLException {
        return new ModelUsage(
                row.text("key"),
                row.bigint("calls"),
                row.bigint("kept"),
                row.bigint("failed"),
                row.bigint("input"),
                row.bigint("output"),
                row.bigint("cost"),
                row.integer("median"),
                row.integer("p95"));
    }
}
