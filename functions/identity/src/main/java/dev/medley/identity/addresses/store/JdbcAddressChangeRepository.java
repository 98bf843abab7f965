package dev.medley.identity.addresses.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.addresses.AddressChange;
import dev.medley.identity.addresses.AddressChangeRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcAddressChangeRepository implements AddressChangeRepository {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT =
            "select account_id, wanted, former from identity.address_change where account_id = ? and ";

    private final Sql sql;

    JdbcAddressChangeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void want(UUID accountId, EmailAddress wanted, Instant now) {
        int _ = sql.update("""
                insert into identity.address_change (account_id, wanted, former, requested_at)
                select id, ?, email, ? from identity.account where id = ?
                on conflict (account_id) do update
                set wanted = excluded.wanted, former = excluded.former, requested_at = excluded.requested_at,
                    proven_at = null""", wanted.text(), now, accountId);
    }

    @Override
    public Optional<AddressChange> lockWanted(UUID accountId) {
        return sql.first(SELECT + "proven_at is null for update", JdbcAddressChangeRepository::read, accountId);
    }

    @Override
    public Optional<AddressChange> findDone(UUID accountId) {
        return sql.first(SELECT + "proven_at is not null", JdbcAddressChangeRepository::read, accountId);
    }

    @Override
    public boolean fulfil(AddressChange change, Instant now) {
        try {
            return sql.update(
                            """
                            with done as (
                                update identity.address_change set proven_at = ?
                                where account_id = ? and proven_at is null
                                returning account_id
                            )
                            update identity.account set email = ?, email_key = ?, verified_at = ?, updated_at = ?,
                                version = version + 1
                            from done where id = done.account_id""",
                            now,
                            change.accountId(),
                            change.wanted().text(),
                            change.wanted().key(),
                            now,
                            now)
                    == 1;
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static AddressChange read(Row row) throws SQLException {
        return new AddressChange(
                row.uuid("account_id"), new EmailAddress(row.text("wanted")), new EmailAddress(row.text("former")));
    }
}
