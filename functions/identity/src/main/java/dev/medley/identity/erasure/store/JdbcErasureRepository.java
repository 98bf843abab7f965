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
        return sql.first("""
                update identity.account set erase_after = coalesce(erase_after, ?), updated_at = ?, version = version + 1
                where id = ? returning erase_after""", row -> row.instant("erase_after"), after, clock.instant(), accountId);
    }

    @Override
    public boolean cancel(UUID accountId) {
        return sql.update("""
                        update identity.account set erase_after = null, updated_at = ?, version = version + 1
                        where id = ? and erase_after is not null and erasing_since is null""", clock.instant(), accountId) == 1;
    }

    @Override
    public Optional<Instant> find(UUID accountId) {
        return sql.first(
                "select erase_after from identity.account where id = ? and erase_after is not null",
                row -> row.instant("erase_after"),
                accountId);
    }

    @Override
    public int begin(Instant now, int most) {
        return sql.list("""
                        with due as (
                            select id from identity.account where erase_after <= ? and erasing_since is null
                            order by erase_after limit ? for update skip locked
                        ), shut as (
                            update identity.account a set erasing_since = ?, status = 'suspended',
                                suspended_because = 'is being erased',
                                authorization_version = authorization_version + 1, authorization_changed_at = ?
                            from due where a.id = due.id returning a.id
                        ), ended as (
                            update identity.session s set ended_at = ?, ended_because = 'account erased'
                            from shut where s.account_id = shut.id and s.ended_at is null
                        )
                        select id from shut""", row -> row.uuid("id"), now, most, now, now, now).size();
    }

    @Override
    public List<UUID> begun(Instant before, int most) {
        return sql.list("""
                select id from identity.account where erase_after is not null and erasing_since < ?
                order by erase_after limit ?""", row -> row.uuid("id"), before, most);
    }

    @Override
    public boolean erase(UUID accountId) {
        return sql.first("""
                        with activity as (
                            delete from identity.activity where account_id = ?
                        ), statistic as (
                            delete from identity.statistic where account_id = ?
                        )
                        delete from identity.account where id = ? returning id""", row -> row.uuid("id"), accountId, accountId, accountId)
                .isPresent();
    }
}
