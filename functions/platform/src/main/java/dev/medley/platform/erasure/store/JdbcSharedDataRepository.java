package dev.medley.platform.erasure.store;

import dev.medley.platform.erasure.SharedDataRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class JdbcSharedDataRepository implements SharedDataRepository {

    private final Sql sql;

    JdbcSharedDataRepository(Sql sql) {
        this.sql = sql;
    }

    /** Events that are still on their way stay until they have arrived; the sweep of events removes them. */
    @Override
    public void erase(UUID accountId) {
        sql.query("""
                with answers as (
                    delete from http.answer where caller_id = :accountId
                ), calls as (
                    delete from http.external_call where owner_id = :accountId and settled_at is not null
                ), versions as (
                    delete from http.version_use where account_id = :accountId
                ), counters as (
                    delete from usage.counter where account_id = :accountId
                ), budgets as (
                    delete from usage.budget where holder = :accountId
                ), spendings as (
                    delete from usage.spending where holder = :accountId
                ), calls_of_models as (
                    update usage.model_call set account_id = null where account_id = :accountId
                ), letters as (
                    delete from events.dead_letter where owner_id = :accountId
                ), happened as (
                    delete from events.event where owner_id = :accountId and relayed_at is not null
                )
                delete from jobs.job where owner_id = :accountId""").with("accountId", accountId).update();
    }
}
