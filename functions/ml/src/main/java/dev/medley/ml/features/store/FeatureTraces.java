package dev.medley.ml.features.store;

import dev.medley.ml.privacy.AccountTraces;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The rows of an account in feature sets, and its name in them. */
@Singleton
class FeatureTraces implements AccountTraces {

    private final Sql sql;

    FeatureTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void forget(UUID accountId) {
        int _ = sql.query("delete from ml.user_item where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        int _ = sql.query("delete from ml.user_activity where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        int _ = sql.query("delete from ml.person where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
