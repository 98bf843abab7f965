package dev.medley.identity.addresses.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.addresses.AddressChange;
import dev.medley.identity.addresses.AddressChangeRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcAddressChangeRepository implements AddressChangeRepository {

    private static final String SELECT =
            "select account_id, wanted, former from identity.address_change where account_id = :accountId and ";

    private final Sql sql;

    JdbcAddressChangeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void want(UUID accountId, EmailAddress wanted, Instant now) {
        int _ = sql.query("""
                insert into identity.address_change (account_id, wanted, former, requested_at)
                select id, :wanted, email, :now from identity.account where id = :accountId
                on conflict (account_id) do update
                set wanted = excluded.wanted, former = excluded.former, requested_at = excluded.requested_at,
                    proven_at = null""")
                .with("wanted", wanted.text())
                .with("now", now)
                .with("accountId", accountId)
                .update();
    }

    @Override
    public Optional<AddressChange> lockWanted(UUID accountId) {
        return find("proven_at is null for update", accountId);
    }

    @Override
    public Optional<AddressChange> findDone(UUID accountId) {
        return find("proven_at is not null", accountId);
    }

    @Override
    public void markDone(UUID accountId, Instant now) {
        sql.query("update identity.address_change set proven_at = :now "
                        + "where account_id = :accountId and proven_at is null")
                .with("now", now)
                .with("accountId", accountId)
                .update();
    }

    private Optional<AddressChange> find(String condition, UUID accountId) {
        return sql.query(SELECT + condition).with("accountId", accountId).first(JdbcAddressChangeRepository::read);
    }

    private static AddressChange read(Row row) throws SQLException {
        return new AddressChange(
                row.uuid("account_id"), new EmailAddress(row.text("wanted")), new EmailAddress(row.text("former")));
    }
}
