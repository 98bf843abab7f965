package dev.medley.accountdata.erasure.store;

import dev.medley.accountdata.erasure.ErasureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcErasureRepository implements ErasureRepository {

    private final Sql sql;

    JdbcErasureRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean schedule(UUID accountId, Instant now, Instant dueAt) {
        return sql.update("""
                        insert into account_data.erasure (account_id, requested_at, due_at) values (?, ?, ?)
                        on conflict do nothing""", accountId, now, dueAt) == 1;
    }

    @Override
    public boolean cancel(UUID accountId) {
        return sql.update("delete from account_data.erasure where account_id = ? and begun_at is null", accountId) == 1;
    }

    @Override
    public Optional<Instant> dueAt(UUID accountId) {
        return sql.first(
                "select due_at from account_data.erasure where account_id = ?",
                row -> row.instant("due_at"),
                accountId);
    }

    @Override
    public List<UUID> begin(Instant now, int limit) {
        return sql.list("""
                update account_data.erasure e set begun_at = ?
                from (
                    select account_id from account_data.erasure where begun_at is null and due_at <= ?
                    order by due_at limit ? for update skip locked
                ) due
                where e.account_id = due.account_id returning e.account_id""", row -> row.uuid("account_id"), now, now, limit);
    }

    @Override
    public void close(UUID accountId, Instant now) {
        sql.update(
                "update account_data.erasure set closed_at = coalesce(closed_at, ?) where account_id = ?",
                now,
                accountId);
    }

    @Override
    public List<UUID> complete(Instant closedBefore, int limit) {
        return sql.list("""
                delete from account_data.erasure e
                using (
                    select account_id from account_data.erasure where closed_at < ?
                    order by closed_at limit ? for update skip locked
                ) closed
                where e.account_id = closed.account_id returning e.account_id""", row -> row.uuid("account_id"), closedBefore, limit);
    }

    @Override
    public void erase(UUID accountId) {
        for (String table : List.of("activity", "statistic", "export", "provider_key", "account_tier", "erasure")) {
            sql.update("delete from account_data." + table + " where account_id = ?", accountId);
        }
    }
}
