package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.LanguageTag;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcAccountRepository implements AccountRepository {

    private static final String SELECT = """
            select id, email, display_name, locale, password_hash, roles, authorization_version, factors, status,
                verified_at, created_at from identity.account
            """;

    private final Sql sql;

    JdbcAccountRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Account account) {
        return sql.update(
                        """
                        insert into identity.account
                            (id, email, email_key, display_name, locale, password_hash, roles, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (email_key) do nothing""",
                        account.id(),
                        account.email().text(),
                        account.email().key(),
                        account.displayName(),
                        LanguageTag.text(account.locale()),
                        account.passwordHash(),
                        account.roles().toArray(String[]::new),
                        account.createdAt(),
                        account.createdAt())
                == 1;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return sql.first(SELECT + "where id = ?", JdbcAccountRepository::read, id);
    }

    @Override
    public Optional<Account> hold(UUID id) {
        return sql.first(SELECT + "where id = ? for update", JdbcAccountRepository::read, id);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return sql.first(SELECT + "where email_key = ?", JdbcAccountRepository::read, email.key());
    }

    @Override
    public boolean rehash(UUID id, String former, String hash) {
        return sql.update(
                        "update identity.account set password_hash = ? where id = ? and password_hash = ?",
                        hash,
                        id,
                        former)
                == 1;
    }

    @Override
    public boolean markVerified(UUID id, Instant now) {
        return sql.update("""
                        update identity.account set verified_at = ?, updated_at = ?, version = version + 1
                        where id = ? and verified_at is null""", now, now, id) == 1;
    }

    private static Account read(Row row) throws SQLException {
        return new Account(
                row.uuid("id"),
                new EmailAddress(row.text("email")),
                row.text("display_name"),
                LanguageTag.kept(row.textOrNull("locale")),
                row.textOrNull("password_hash"),
                Set.copyOf(row.texts("roles")),
                row.bigint("authorization_version"),
                Set.copyOf(row.texts("factors")),
                row.constant("status", Account.Status.class),
                row.instantOrNull("verified_at"),
                row.instant("created_at"));
    }
}
