package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.CredentialRepository;
import dev.medley.identity.accounts.PasswordReplacement;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcCredentialRepository implements CredentialRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcCredentialRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean rehash(UUID accountId, String former, String hash) {
        return sql.query("update identity.account set password_hash = :hash "
                                + "where id = :accountId and password_hash = :former")
                        .with("hash", hash)
                        .with("accountId", accountId)
                        .with("former", former)
                        .update()
                == 1;
    }

    /** The statement does not see the row that it adds, so it leaves one less of those that were there. */
    @Override
    public boolean replacePassword(UUID accountId, PasswordReplacement replacement) {
        return sql.query("""
                        with changed as (
                            update identity.account set password_hash = :next, updated_at = :now,
                                trust_ended_at = :now, revocations = revocations + 1
                            where id = :accountId and password_hash is not distinct from :present
                            returning id
                        ), kept as (
                            insert into identity.former_password (account_id, password_hash, replaced_at)
                            select id, :present, :now from changed
                                where :present::text is not null and :kept > 0
                        ), forgotten as (
                            delete from identity.former_password
                            where account_id = (select id from changed) and replaced_at not in (
                                select replaced_at from identity.former_password where account_id = :accountId
                                order by replaced_at desc limit :others)
                        )
                        select id from changed""")
                .with("next", replacement.next())
                .with("now", clock.instant())
                .with("accountId", accountId)
                .with("present", replacement.present())
                .with("kept", replacement.kept())
                .with("others", Math.max(0, replacement.kept() - 1))
                .exists();
    }

    @Override
    public List<String> formerPasswords(UUID accountId, int most) {
        return sql.query("select password_hash from identity.former_password "
                        + "where account_id = :accountId order by replaced_at desc limit :most")
                .with("accountId", accountId)
                .with("most", most)
                .list(row -> row.text("password_hash"));
    }

    @Override
    public void removePassword(UUID accountId) {
        sql.query("""
                update identity.account set password_hash = null, updated_at = :now, version = version + 1,
                    revocations = revocations + 1,
                    authorization_version = authorization_version + 1, authorization_changed_at = :now
                where id = :accountId""").with("now", clock.instant()).with("accountId", accountId).update();
    }

    @Override
    public void addFactor(UUID accountId, String kind) {
        sql.query("""
                update identity.account
                set factors = array_append(array_remove(factors, :kind), :kind), updated_at = :now,
                    trust_ended_at = :now, version = version + 1
                where id = :accountId""")
                .with("kind", kind)
                .with("now", clock.instant())
                .with("accountId", accountId)
                .update();
    }

    @Override
    public int removeFactor(UUID accountId, String kind) {
        return sql.query("""
                update identity.account set factors = array_remove(factors, :kind), updated_at = :now,
                    trust_ended_at = :now, version = version + 1
                where id = :accountId
                returning cardinality(factors) as kinds""")
                .with("kind", kind)
                .with("now", clock.instant())
                .with("accountId", accountId)
                .first(row -> row.integer("kinds"))
                .orElse(0);
    }

    @Override
    public void endTrust(UUID accountId) {
        sql.query("update identity.account set trust_ended_at = :now where id = :accountId")
                .with("now", clock.instant())
                .with("accountId", accountId)
                .update();
    }
}
