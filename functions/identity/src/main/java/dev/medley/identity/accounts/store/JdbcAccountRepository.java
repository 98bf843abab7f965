package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.LanguageTag;
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
        return sql.query("""
                        insert into identity.account
                            (id, email, email_key, display_name, locale, password_hash, roles, created_at, updated_at)
                        values (:id, :email, :emailKey, :displayName, :locale, :passwordHash, :roles, :createdAt,
                            :createdAt)
                        on conflict (email_key) do nothing""")
                        .with("id", account.id())
                        .with("email", account.email().text())
                        .with("emailKey", account.email().key())
                        .with("displayName", account.displayName())
                        .with("locale", LanguageTag.text(account.locale()))
                        .with("passwordHash", account.passwordHash())
                        .with("roles", account.roles().toArray(String[]::new))
                        .with("createdAt", account.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcAccountRepository::read);
    }

    @Override
    public Optional<Account> hold(UUID id) {
        return sql.query(SELECT + "where id = :id for update").with("id", id).first(JdbcAccountRepository::read);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return sql.query(SELECT + "where email_key = :emailKey")
                .with("emailKey", email.key())
                .first(JdbcAccountRepository::read);
    }

    @Override
    public boolean rehash(UUID id, String former, String hash) {
        return sql.query("update identity.account set password_hash = :hash where id = :id and password_hash = :former")
                        .with("hash", hash)
                        .with("id", id)
                        .with("former", former)
                        .update()
                == 1;
    }

    @Override
    public boolean markVerified(UUID id, Instant now) {
        return sql.query("update identity.account set verified_at = :now, updated_at = :now, version = version + 1 "
                                + "where id = :id and verified_at is null")
                        .with("now", now)
                        .with("id", id)
                        .update()
                == 1;
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
