package dev.medley.identity.erasure.store;

import dev.medley.identity.erasure.ErasureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcErasureRepository implements ErasureRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcErasureRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> schedule(UUID accountId, Instant after) {
        return sql.query("""
                update identity.account set erase_after = coalesce(erase_after, :after), updated_at = :now,
                    version = version + 1
                where id = :accountId returning erase_after""")
                .with("after", after)
                .with("now", clock.instant())
                .with("accountId", accountId)
                .first(row -> row.instant("erase_after"));
    }

    @Override
    public boolean cancel(UUID accountId) {
        return sql.query("""
                        update identity.account set erase_after = null, updated_at = :now, version = version + 1
                        where id = :accountId and erase_after is not null and erasing_since is null""")
                        .with("now", clock.instant())
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<Instant> find(UUID accountId) {
        return sql.query("select erase_after from identity.account where id = :accountId and erase_after is not null")
                .with("accountId", accountId)
                .first(row -> row.instant("erase_after"));
    }

    @Override
    public int begin(Instant now, int most) {
        return sql.query("""
                        with due as (
                            select id from identity.account where erase_after <= :now and erasing_since is null
                            order by erase_after limit :most for update skip locked
                        ), shut as (
                            update identity.account a set erasing_since = :now, status = 'suspended',
                                suspended_because = 'is being erased',
                                authorization_version = authorization_version + 1, authorization_changed_at = :now
                            from due where a.id = due.id returning a.id
                        ), ended as (
                            update identity.session s set ended_at = :now, ended_because = 'account erased'
                            from shut where s.account_id = shut.id and s.ended_at is null
                        )
                        select id from shut""")
                .with("now", now)
                .with("most", most)
                .list(row -> row.uuid("id"))
                .size();
    }

    @Override
    public List<UUID> begun(Instant before, int most) {
        return sql.query("select id from identity.account where erase_after is not null and erasing_since < :before "
                        + "order by erase_after limit :most")
                .with("before", before)
                .with("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public boolean erase(UUID accountId) {
        return sql.query("""
                        with activity as (
                            delete from identity.activity where account_id = :accountId
                        ), statistic as (
                            delete from identity.statistic where account_id = :accountId
                        )
                        delete from identity.account where id = :accountId returning id""")
                .with("accountId", accountId)
                .first(row -> row.uuid("id"))
                .isPresent();
    }
}
