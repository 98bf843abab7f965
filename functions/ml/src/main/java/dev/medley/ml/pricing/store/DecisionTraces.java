package dev.medley.ml.pricing.store;

import dev.medley.ml.privacy.AccountTraces;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The prices that an account decided; they stay decided, by nobody. */
@Singleton
class DecisionTraces implements AccountTraces {

    private final Sql sql;

    DecisionTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("update ml.price_proposal set decided_by = null where decided_by = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
