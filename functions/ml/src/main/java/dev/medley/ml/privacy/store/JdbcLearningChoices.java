package dev.medley.ml.privacy.store;

import dev.medley.ml.privacy.LearningChoices;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcLearningChoices implements LearningChoices {

    private static final List<String> LEARNT =
            List.of("ml.user_item", "ml.user_activity", "ml.churn_score", "ml.person");

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
    @Transactional
    public void choose(UUID accountId, boolean mayLearn, Instant now) {
        if (mayLearn) {
            int _ = sql.query("delete from ml.withheld where account_id = :accountId and not erased")
                    .with("accountId", accountId)
                    .update();
        } else {
            withhold(accountId, false, now);
        }
    }

    @Override
    @Transactional
    public void erase(UUID accountId, Instant now) {
        withhold(accountId, true, now);
        int _ = sql.query("delete from ml.feedback where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        int _ = sql.query("update ml.training set actor_id = '00000000-0000-0000-0000-000000000000'::uuid"
                        + " where actor_id = :accountId")
                .with("accountId", accountId)
                .update();
        int _ = sql.query("update ml.price_proposal set decided_by = '00000000-0000-0000-0000-000000000000'::uuid"
                        + " where decided_by = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private void withhold(UUID accountId, boolean erased, Instant now) {
        int _ = sql.query("""
                insert into ml.withheld (account_id, erased, since) values (:accountId, :erased, :now)
                on conflict (account_id) do update set erased = ml.withheld.erased or excluded.erased""")
                .with("accountId", accountId)
                .with("erased", erased)
                .with("now", now)
                .update();
        LEARNT.forEach(table -> {
            int _ = sql.query("delete from " + table + " where account_id = :accountId")
                    .with("accountId", accountId)
                    .update();
        });
    }

    @Override
    public UUID person(UUID accountId) {
        return sql.query("""
                insert into ml.person (account_id) values (:accountId)
                on conflict (account_id) do update set account_id = excluded.account_id returning person""")
                .with("accountId", accountId)
                .first(row -> row.uuid("person"))
                .orElseThrow();
    }
}
