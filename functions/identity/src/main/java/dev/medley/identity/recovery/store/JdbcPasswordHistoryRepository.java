package dev.medley.identity.recovery.store;

import dev.medley.identity.recovery.PasswordHistoryRepository;
import dev.medley.identity.recovery.PasswordReplacement;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcPasswordHistoryRepository implements PasswordHistoryRepository {

    private final Sql sql;

    JdbcPasswordHistoryRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> last(UUID accountId, int most) {
        return sql.query("select password_hash from identity.former_password "
                        + "where account_id = :accountId order by replaced_at desc limit :most")
                .with("accountId", accountId)
                .with("most", most)
                .list(row -> row.text("password_hash"));
    }

    /** The statement does not see the row that it adds, so it leaves one less of those that were there. */
    @Override
    public boolean replace(UUID accountId, PasswordReplacement passwordReplacement) {
        return sql.query("""
                        with changed as (
                            update identity.account set password_hash = :next, updated_at = :at
                            where id = :accountId and password_hash is not distinct from :present
                            returning id
                        ), kept as (
                            insert into identity.former_password (account_id, password_hash, replaced_at)
                            select id, :present, :at from changed
                                where :present::text is not null and :kept > 0
                        ), forgotten as (
                            delete from identity.former_password
                            where account_id = (select id from changed) and replaced_at not in (
                                select replaced_at from identity.former_password where account_id = :accountId
                                order by replaced_at desc limit :others)
                        )
                        select id from changed""")
                .with("next", passwordReplacement.next())
                .with("at", passwordReplacement.at())
                .with("accountId", accountId)
                .with("present", passwordReplacement.present())
                .with("kept", passwordReplacement.kept())
                .with("others", Math.max(0, passwordReplacement.kept() - 1))
                .first(row -> row.uuid("id"))
                .isPresent();
    }
}
