package dev.medley.ml.privacy.store;

import dev.medley.ml.privacy.LearningChoices;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class JdbcLearningChoices implements LearningChoices {

    private final Sql sql;

    JdbcLearningChoices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean mayLearn(UUID accountId) {
        return !sql.query("select from ml.withheld where account_id = :accountId")
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public void withhold(UUID accountId, boolean erased, Instant now) {
        int _ = sql.query("""
                insert into ml.withheld (account_id, erased, since) values (:accountId, :erased, :now)
                on conflict (account_id) do update set erased = ml.withheld.erased or excluded.erased""")
                .with("accountId", accountId)
                .with("erased", erased)
                .with("now", now)
                .update();
    }

    @Override
    public void allow(UUID accountId) {
        int _ = sql.query("delete from ml.withheld where account_id = :accountId and not erased")
                .with("accountId", accountId)
                .update();
    }
}
