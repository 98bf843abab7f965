package dev.medley.ml.recommendations.store;

import dev.medley.ml.privacy.AccountTraces;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What an account said that it wants less of. */
@Singleton
class FeedbackTraces implements AccountTraces {

    private final Sql sql;

    FeedbackTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("delete from ml.feedback where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
