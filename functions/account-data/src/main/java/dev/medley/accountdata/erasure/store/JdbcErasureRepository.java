package dev.medley.accountdata.erasure.store;

import dev.medley.accountdata.erasure.Erasure;
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
        return sql.query("""
                        insert into account_data.erasure (account_id, requested_at, due_at)
                        values (:accountId, :now, :dueAt)
                        on conflict do nothing""")
                        .with("accountId", accountId)
                        .with("now", now)
                        .with("dueAt", dueAt)
                        .update()
                == 1;
    }

    @Override
    public boolean order(UUID accountId, Instant now, Instant dueAt) {
        return sql.query("""
                        insert into account_data.erasure as e (account_id, requested_at, due_at, ordered)
                        values (:accountId, :now, :dueAt, true)
                        on conflict (account_id) do update set ordered = true where not e.ordered""")
                        .with("accountId", accountId)
                        .with("now", now)
                        .with("dueAt", dueAt)
                        .update()
                == 1;
    }

    @Override
    public boolean cancel(UUID accountId) {
        return sql.query("delete from account_data.erasure where account_id = :accountId and begun_at is null")
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<Erasure> find(UUID accountId) {
        return sql.query("select due_at, ordered from account_data.erasure where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> new Erasure(row.instant("due_at"), row.bool("ordered")));
    }

    @Override
    public List<UUID> begin(Instant now, int limit) {
        return sql.query("""
                        update account_data.erasure e set begun_at = :now
                        from (
                            select account_id from account_data.erasure where begun_at is null and due_at <= :now
                            order by due_at limit :limit for update skip locked
                        ) due
                        where e.account_id = due.account_id
                        returning e.account_id""").with("now", now).with("limit", limit).list(row -> row.uuid("account_id"));
    }

    @Override
    public void close(UUID accountId, Instant now) {
        sql.query("""
                update account_data.erasure set closed_at = coalesce(closed_at, :now)
                where account_id = :accountId""").with("now", now).with("accountId", accountId).update();
    }

    @Override
    public List<UUID> complete(Instant closedBefore, int limit) {
        return sql.query("""
                delete from account_data.erasure e
                using (
                    select account_id from account_data.erasure where closed_at < :closedBefore
                    order by closed_at limit :limit for update skip locked
                ) closed
                where e.account_id = closed.account_id returning e.account_id""")
                .with("closedBefore", closedBefore)
                .with("limit", limit)
                .list(row -> row.uuid("account_id"));
    }

    @Override
    public void erase(UUID accountId) {
        for (String table : List.of("activity", "statistic", "export", "provider_key", "account_tier", "erasure")) {
            sql.query("delete from account_data." + table + " where account_id = :accountId")
                    .with("accountId", accountId)
                    .update();
        }
    }
}
