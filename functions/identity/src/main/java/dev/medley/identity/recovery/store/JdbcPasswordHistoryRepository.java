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
        return sql.list("""
                select password_hash from identity.former_password
                where account_id = ? order by replaced_at desc limit ?""", row -> row.text("password_hash"), accountId, most);
    }

    /** The statement does not see the row that it adds, so it leaves one less of those that were there. */
    @Override
    public boolean replace(UUID accountId, PasswordReplacement passwordReplacement) {
        return sql.first(
                        """
                        with changed as (
                            update identity.account set password_hash = ?, updated_at = ?
                            where id = ? and password_hash is not distinct from ?
                            returning id
                        ), kept as (
                            insert into identity.former_password (account_id, password_hash, replaced_at)
                            select id, ?, ? from changed where ?::text is not null and ? > 0
                        ), forgotten as (
                            delete from identity.former_password
                            where account_id = (select id from changed) and replaced_at not in (
                                select replaced_at from identity.former_password where account_id = ?
                                order by replaced_at desc limit ?)
                        )
                        select id from changed""",
                        row -> row.uuid("id"),
                        passwordReplacement.next(),
                        passwordReplacement.at(),
                        accountId,
                        passwordReplacement.present(),
                        passwordReplacement.present(),
                        passwordReplacement.at(),
                        passwordReplacement.present(),
                        passwordReplacement.kept(),
                        accountId,
                        Math.max(0, passwordReplacement.kept() - 1))
                .isPresent();
    }
}
