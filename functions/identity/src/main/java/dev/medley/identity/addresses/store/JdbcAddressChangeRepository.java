package dev.medley.identity.addresses.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.addresses.AddressChange;
import dev.medley.identity.addresses.AddressChangeRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcAddressChangeRepository implements AddressChangeRepository {

    private static final String SELECT = """
            select c.account_id, c.wanted, c.former from identity.address_change c
            join identity.account a on a.id = c.account_id
            where c.account_id = :accountId and\s""";

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Sql sql;
    private final Clock clock;

    JdbcAddressChangeRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean want(UUID accountId, UUID sessionId, EmailAddress wanted, Instant now) {
        return sql.query("""
                insert into identity.address_change (account_id, wanted, former, requested_at, revocations)
                select a.id, :wanted, a.email, :now, a.revocations
                from identity.account a join identity.session s on s.account_id = a.id
                where a.id = :accountId and s.id = :sessionId and s.ended_at is null
                on conflict (account_id) do update
                set wanted = excluded.wanted, former = excluded.former, requested_at = excluded.requested_at,
                    revocations = excluded.revocations, proven_at = null""")
                        .with("wanted", wanted.text())
                        .with("now", now)
                        .with("accountId", accountId)
                        .with("sessionId", sessionId)
                        .update()
                == 1;
    }

    /** Holds the account before its wish, as everywhere. */
    @Override
    public Optional<AddressChange> lockWanted(UUID accountId) {
        boolean _ = sql.query("select from identity.account where id = :accountId for no key update")
                .with("accountId", accountId)
                .exists();
        return find("c.proven_at is null and c.revocations = a.revocations for no key update", accountId);
    }

    @Override
    public Optional<AddressChange> findDone(UUID accountId) {
        return find("c.proven_at is not null", accountId);
    }

    @Override
    public int mailsTo(EmailAddress wanted) {
        return sql.query("""
                select coalesce(sum(m.sent), 0)::integer as sent
                from identity.address_change c
                join identity.mailing m on m.account_id = c.account_id and m.occasion = 'change_email'
                where lower(c.wanted) = :wanted and m.counted_since > :since""")
                .with("wanted", wanted.key())
                .with("since", clock.instant().minus(WINDOW))
                .first(row -> row.integer("sent"))
                .orElseThrow();
    }

    @Override
    public void markDone(UUID accountId, Instant now) {
        sql.query("update identity.address_change set proven_at = :now "
                        + "where account_id = :accountId and proven_at is null")
                .with("now", now)
                .with("accountId", accountId)
                .update();
    }

    @Override
    public void noteReturn(AddressChange returned, Instant now) {
        sql.query("""
                insert into identity.address_change (account_id, wanted, former, requested_at, proven_at)
                values (:accountId, :wanted, :former, :now, :now)
                on conflict (account_id) do update
                set wanted = excluded.wanted, former = excluded.former, requested_at = excluded.requested_at,
                    proven_at = excluded.proven_at""")
                .with("accountId", returned.accountId())
                .with("wanted", returned.wanted().text())
                .with("former", returned.former().text())
                .with("now", now)
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
