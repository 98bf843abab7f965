package dev.medley.flags.usage.store;

import dev.medley.flags.usage.UsageRepository;
import dev.medley.flags.usage.VariantUsage;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcUsageRepository implements UsageRepository {

    private final Sql sql;

    JdbcUsageRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<VariantUsage> since(UUID flagId, String environment, LocalDate day) {
        return sql.query("""
                        select day::text, variant, evaluations from flags.evaluation_count
                        where flag_id = :flagId and environment = :environment and day >= :day
                        order by day desc, variant""")
                .with("flagId", flagId)
                .with("environment", environment)
                .with("day", day)
                .list(row -> new VariantUsage(
                        LocalDate.parse(row.text("day")), row.text("variant"), row.bigint("evaluations")));
    }
}
