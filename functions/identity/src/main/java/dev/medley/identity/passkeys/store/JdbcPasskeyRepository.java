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
        return sql.query("""
                        insert into identity.passkey (id, account_id, name, credential_id, credential, user_handle,
                            transports, sign_count, synced, created_at)
                        select :id, :accountId, :name, :credentialId, :credential, :userHandle, :transports,
                            :signCount, :synced, :createdAt
                        where (select count(*) from identity.passkey where account_id = :accountId) < :most
                        on conflict (credential_id) do nothing""")
                        .with("id", passkey.id())
                        .with("accountId", passkey.accountId())
                        .with("name", passkey.name())
                        .with("credentialId", credential.id())
                        .with("credential", credential.attested())
                        .with("userHandle", credential.userHandle())
                        .with("transports", credential.transports().toArray(String[]::new))
                        .with("signCount", credential.signCount())
                        .with("synced", credential.synced())
                        .with("createdAt", passkey.createdAt())
                        .with("most", Passkey.MOST)
                        .update()
                == 1;
    }

    @Override
    public List<Passkey> list(UUID accountId) {
        return sql.query(SELECT + "where account_id = :accountId order by id")
                .with("accountId", accountId)
                .list(JdbcPasskeyRepository::read);
    }

    @Override
    public Optional<Passkey> findByCredential(byte[] credentialId) {
        return sql.query(SELECT + "where credential_id = :credentialId")
                .with("credentialId", credentialId)
                .first(JdbcPasskeyRepository::read);
    }

    @Override
    public Optional<Passkey> rename(UUID accountId, UUID id, String name) {
        return sql.query(
                        "update identity.passkey set name = :name where id = :id and account_id = :accountId returning "
                                + COLUMNS)
                .with("name", name)
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcPasskeyRepository::read);
    }

    @Override
    public Optional<Passkey> remove(UUID accountId, UUID id) {
        return sql.query("delete from identity.passkey where id = :id and account_id = :accountId returning " + COLUMNS)
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcPasskeyRepository::read);
    }

    @Override
    public boolean use(UUID id, long signCount, Instant now) {
        return sql.query("""
                update identity.passkey set sign_count = :signCount, used_at = :now
                where id = :id and blocked_at is null and
                    (sign_count < :signCount or (sign_count = 0 and :signCount = 0))""")
                        .with("signCount", signCount)
                        .with("now", now)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean block(UUID id, Instant now) {
        return sql.query("update identity.passkey set blocked_at = :now where id = :id and blocked_at is null")
                        .with("now", now)
                        .with("id", id)
                        .update()
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
