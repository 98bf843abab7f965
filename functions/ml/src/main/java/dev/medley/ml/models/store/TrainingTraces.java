package dev.medley.ml.models.store;

import dev.medley.ml.privacy.AccountTraces;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The trainings that an account asked for; they stay, and are nobody's. */
@Singleton
class TrainingTraces implements AccountTraces {

    private final Sql sql;

    TrainingTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("update ml.training set actor_id = null where actor_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
