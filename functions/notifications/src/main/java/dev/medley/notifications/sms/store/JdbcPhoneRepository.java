package dev.medley.notifications.sms.store;

import dev.medley.notifications.sms.AccountPhone;
import dev.medley.notifications.sms.PendingPhone;
import dev.medley.notifications.sms.PhoneRepository;
import dev.medley.sms.PhoneNumber;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcPhoneRepository implements PhoneRepository {

    private final Sql sql;

    JdbcPhoneRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AccountPhone> find(UUID accountId) {
        return sql.query("""
                select account_id, number, country, verified_at from notifications.phone where account_id = :accountId""")
                .with("accountId", accountId)
                .first(row -> new AccountPhone(row.uuid("account_id"), number(row), row.instant("verified_at")));
    }

    @Override
    public Set<UUID> having(Collection<UUID> accountIds) {
        return Set.copyOf(sql.query("select account_id from notifications.phone where account_id = any(:accountIds)")
                .with("accountIds", accountIds.toArray(UUID[]::new))
                .list(row -> row.uuid("account_id")));
    }

    @Override
    @Transactional
    public void put(AccountPhone phone) {
        sql.lock("notifications.phone/" + phone.number().text());
        int _ = sql.query("delete from notifications.phone where number = :number and account_id <> :accountId")
                .with("number", phone.number().text())
                .with("accountId", phone.accountId())
                .update();
        int _ = sql.query("""
                insert into notifications.phone (account_id, number, country, verified_at)
                values (:accountId, :number, :country, :verifiedAt)
                on conflict (account_id) do update set number = excluded.number, country = excluded.country,
                    verified_at = excluded.verified_at""")
                .with("accountId", phone.accountId())
                .with("number", phone.number().text())
                .with("country", phone.number().country())
                .with("verifiedAt", phone.verifiedAt())
                .update();
        int _ = deletePending(phone.accountId());
    }

    @Override
    public void putPending(PendingPhone pending) {
        int _ = sql.query("""
                insert into notifications.pending_phone (account_id, number, country, code_mac, tries, expires_at)
                values (:accountId, :number, :country, :codeMac, 0, :expiresAt)
                on conflict (account_id) do update set number = excluded.number, country = excluded.country,
                    code_mac = excluded.code_mac, tries = 0, expires_at = excluded.expires_at""")
                .with("accountId", pending.accountId())
                .with("number", pending.number().text())
                .with("country", pending.number().country())
                .with("codeMac", pending.codeMac())
                .with("expiresAt", pending.expiresAt())
                .update();
    }

    @Override
    public Optional<PendingPhone> takeTry(UUID accountId, int mostTries) {
        return sql.query("""
                update notifications.pending_phone set tries = tries + 1
                where account_id = :accountId and tries < :mostTries
                returning account_id, number, country, code_mac, tries, expires_at""")
                .with("accountId", accountId)
                .with("mostTries", mostTries)
                .first(row -> new PendingPhone(
                        row.uuid("account_id"),
                        number(row),
                        row.bytes("code_mac"),
                        row.integer("tries"),
                        row.instant("expires_at")));
    }

    @Override
    @Transactional
    public boolean delete(UUID accountId) {
        int deleted = sql.query("delete from notifications.phone where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        return deletePending(accountId) + deleted > 0;
    }

    private int deletePending(UUID accountId) {
        return sql.query("delete from notifications.pending_phone where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static PhoneNumber number(Row row) throws SQLException {
        return new PhoneNumber(row.text("number"), row.text("country"));
    }
}
