package dev.medley.ml.behavior.store;

import dev.medley.ml.privacy.AccountTraces;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The score of an account. */
@Singleton
class ChurnTraces implements AccountTraces {

    private final Sql sql;

    ChurnTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void forget(UUID accountId) {
        int _ = sql.query("delete from ml.churn_score where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
