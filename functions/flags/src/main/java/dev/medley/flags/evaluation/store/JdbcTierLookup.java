package dev.medley.flags.evaluation.store;

import dev.medley.flags.evaluation.TierLookup;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class JdbcTierLookup implements TierLookup {

    private final Sql sql;

    JdbcTierLookup(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String tier(UUID accountId) {
        return sql.query("select account_data.pub_tier(:accountId) as tier")
                .with("accountId", accountId)
                .first(row -> row.text("tier"))
                .orElseThrow();
    }
}
