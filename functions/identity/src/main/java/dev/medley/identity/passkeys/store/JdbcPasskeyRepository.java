package dev.medley.identity.passkeys.store;

import dev.medley.identity.passkeys.Credential;
import dev.medley.identity.passkeys.Passkey;
import dev.medley.identity.passkeys.PasskeyRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcPasskeyRepository implements PasskeyRepository {

    private static final String COLUMNS = "id, account_id, name, credential_id, credential, user_handle, transports,"
            + " sign_count, synced, created_at, used_at, blocked_at";
    private static final String SELECT = "select " + COLUMNS + " from identity.passkey ";

    private final Sql sql;

    JdbcPasskeyRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Passkey passkey) {
        Credential credential = passkey.credential();
        return sql.update(
                        """
                        insert into identity.passkey (id, account_id, name, credential_id, credential, user_handle,
                            transports, sign_count, synced, created_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        where (select count(*) from identity.passkey where account_id = ?) < ?
                        on conflict (credential_id) do nothing""",
                        passkey.id(),
                        passkey.accountId(),
                        passkey.name(),
                        credential.id(),
                        credential.attested(),
                        credential.userHandle(),
                        credential.transports().toArray(String[]::new),
                        credential.signCount(),
                        credential.synced(),
                        passkey.createdAt(),
                        passkey.accountId(),
                        Passkey.MOST)
                == 1;
    }

    @Override
    public List<Passkey> list(UUID accountId) {
        return sql.list(SELECT + "where account_id = ? order by id", JdbcPasskeyRepository::read, accountId);
    }

    @Override
    public Optional<Passkey> findByCredential(byte[] credentialId) {
        return sql.first(SELECT + "where credential_id = ?", JdbcPasskeyRepository::read, (Object) credentialId);
    }

    @Override
    public Optional<Passkey> rename(UUID accountId, UUID id, String name) {
        return sql.first(
                "update identity.passkey set name = ? where id = ? and account_id = ? returning " + COLUMNS,
                JdbcPasskeyRepository::read,
                name,
                id,
                accountId);
    }

    @Override
    public Optional<Passkey> remove(UUID accountId, UUID id) {
        return sql.first(
                "delete from identity.passkey where id = ? and account_id = ? returning " + COLUMNS,
                JdbcPasskeyRepository::read,
                id,
                accountId);
    }

    @Override
    public boolean use(UUID id, long signCount, Instant now) {
        return sql.update("""
                update identity.passkey set sign_count = ?, used_at = ?
                where id = ? and blocked_at is null and (sign_count < ? or (sign_count = 0 and ? = 0))""", signCount, now, id, signCount, signCount) == 1;
    }

    @Override
    public boolean block(UUID id, Instant now) {
        return sql.update("update identity.passkey set blocked_at = ? where id = ? and blocked_at is null", now, id)
                == 1;
    }

    private static Passkey read(Row row) throws SQLException {
        Credential credential = new Credential(
                row.bytes("credential_id"),
                row.bytes("credential"),
                row.bytes("user_handle"),
                Set.copyOf(row.texts("transports")),
                row.bigint("sign_count"),
                row.bool("synced"));
        return new Passkey(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                credential,
                row.instant("created_at"),
                row.instantOrNull("used_at"),
                row.instantOrNull("blocked_at"));
    }
}
