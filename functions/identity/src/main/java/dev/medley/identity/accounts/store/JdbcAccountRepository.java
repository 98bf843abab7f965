package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EarlierRegistrationRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.LanguageTag;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcAccountRepository implements AccountRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String SELECT = """
            select id, email, display_name, locale, password_hash, roles, authorization_version, revocations, factors,
                status, verified_at, created_at from identity.account
            """;

    private final Sql sql;
    private final EarlierRegistrationRepository earlierRegistrationRepository;

    JdbcAccountRepository(Sql sql, EarlierRegistrationRepository earlierRegistrationRepository) {
        this.sql = sql;
        this.earlierRegistrationRepository = earlierRegistrationRepository;
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
    public Optional<Account> holdToEnter(UUID id) {
        return sql.query(SELECT + "where id = :id for no key update")
                .with("id", id)
                .first(JdbcAccountRepository::read);
    }

    @Override
    public void revokeSignIns(UUID id) {
        sql.query("update identity.account set revocations = revocations + 1 where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return sql.query(SELECT + "where email_key = :emailKey")
                .with("emailKey", email.key())
                .first(JdbcAccountRepository::read);
    }

    /** Locks the account before its token, as everywhere, so that nobody waits in a circle. */
    @Override
    public void registerAgain(Account account) {
        sql.query(SELECT + "where email_key = :emailKey for update")
                .with("emailKey", account.email().key())
                .first(JdbcAccountRepository::read)
                .ifPresent(known -> earlierRegistrationRepository.keep(known.id()));
        sql.query("""
                update identity.account set display_name = :displayName, locale = :locale,
                    password_hash = :passwordHash, created_at = :createdAt, updated_at = :createdAt,
                    registered_again = true, version = version + 1,
                    revocations = revocations + 1
                where email_key = :emailKey and verified_at is null and password_hash is not null""")
                .with("displayName", account.displayName())
                .with("locale", LanguageTag.text(account.locale()))
                .with("passwordHash", account.passwordHash())
                .with("createdAt", account.createdAt())
                .with("emailKey", account.email().key())
                .update();
        sql.query("""
                update identity.mailing m set token_hash = null
                from identity.account a
                where a.email_key = :emailKey and a.verified_at is null and a.password_hash is not null and m.account_id = a.id
                    and m.occasion = 'verify_email'""").with("emailKey", account.email().key()).update();
    }

    @Override
    public boolean wasRegisteredAgain(UUID id) {
        return sql.query("select 1 from identity.account where id = :id and registered_again")
                .with("id", id)
                .exists();
    }

    @Override
    public void dropClaims(UUID id) {
        sql.query("""
                update identity.account set display_name = split_part(email, '@', 1), locale = null
                where id = :id and verified_at is null and password_hash is not null""").with("id", id).update();
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

    @Override
    public Optional<UUID> addProven(UUID id, EmailAddress email, String displayName, Instant now) {
        return sql.query("""
                insert into identity.account as a
                    (id, email, email_key, display_name, roles, verified_at, created_at, updated_at)
                values (:id, :email, :emailKey, :displayName, array ['user'], :now, :now, :now)
                on conflict (email_key) do update set display_name = excluded.display_name, locale = null,
                    password_hash = null, revocations = a.revocations + 1,
                    authorization_version = a.authorization_version + 1, authorization_changed_at = excluded.updated_at,
                    verified_at = excluded.verified_at, updated_at = excluded.updated_at, version = a.version + 1
                where a.verified_at is null
                returning a.id""")
                .with("id", id)
                .with("email", email.text())
                .with("emailKey", email.key())
                .with("displayName", displayName)
                .with("now", now)
                .first(row -> row.uuid("id"));
    }

    @Override
    public void deleteUnproven(EmailAddress email) {
        sql.query("delete from identity.account where email_key = :emailKey and verified_at is null")
                .with("emailKey", email.key())
                .update();
    }

    @Override
    public void deleteUnprovenRegistration(EmailAddress email) {
        sql.query("delete from identity.account "
                        + "where email_key = :emailKey and verified_at is null and password_hash is not null")
                .with("emailKey", email.key())
                .update();
    }

    @Override
    public boolean changeEmail(UUID id, EmailAddress email, Instant now) {
        try {
            return sql.query("""
                            update identity.account set email = :email, email_key = :emailKey, verified_at = :now,
                                updated_at = :now, version = version + 1
                            where id = :id""")
                            .with("email", email.text())
                            .with("emailKey", email.key())
                            .with("now", now)
                            .with("id", id)
                            .update()
                    == 1;
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void changeDetails(UUID id, Details details, int version, Instant now) {
        ZoneId timeZone = details.timeZone();
        sql.query("""
                update identity.account set display_name = :displayName, locale = :locale, time_zone = :timeZone,
                    version = :version, updated_at = :now
                where id = :id""")
                .with("displayName", details.displayName().text())
                .with("locale", LanguageTag.text(details.locale()))
                .with("timeZone", timeZone == null ? null : timeZone.getId())
                .with("version", version)
                .with("now", now)
                .with("id", id)
                .update();
    }

    @Override
    public boolean close(UUID id, Instant now) {
        return sql.query("""
                        update identity.account set closed_at = :now, status = 'suspended',
                            suspended_because = 'is being erased',
                            authorization_version = authorization_version + 1, authorization_changed_at = :now
                        where id = :id and closed_at is null""").with("now", now).with("id", id).update() == 1;
    }

    @Override
    public void delete(UUID id) {
        sql.query("delete from identity.account where id = :id").with("id", id).update();
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
                row.bigint("revocations"),
                Set.copyOf(row.texts("factors")),
                row.constant("status", Account.Status.class),
                row.instantOrNull("verified_at"),
                row.instant("created_at"));
    }
}
