package dev.medley.notifications.push.browsers.store;

import dev.medley.kernel.Base64Url;
import dev.medley.notifications.push.browsers.ApplicationServerKeyRepository;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
class JdbcApplicationServerKeyRepository implements ApplicationServerKeyRepository {

    private static final String SEAL = "application-server-key";

    private final Sql sql;
    private final FieldEncryption fieldEncryption;

    JdbcApplicationServerKeyRepository(Sql sql, FieldEncryption fieldEncryption) {
        this.sql = sql;
        this.fieldEncryption = fieldEncryption;
    }

    @Override
    public Optional<StoredKey> find() {
        return sql.query("select public_key, private_key_sealed from notifications.application_server_key")
                .first(row -> new StoredKey(
                        Base64Url.decode(row.text("public_key")),
                        fieldEncryption.open(SEAL, row.bytes("private_key_sealed"))));
    }

    @Override
    public void addIfNone(StoredKey key, Instant now) {
        int _ = sql.query("""
                insert into notifications.application_server_key (id, public_key, private_key_sealed, created_at)
                values (1, :publicKey, :privateKeySealed, :now) on conflict (id) do nothing""")
                .with("publicKey", Base64Url.encode(key.publicKey()))
                .with("privateKeySealed", fieldEncryption.seal(SEAL, key.privateKey()))
                .with("now", now)
                .update();
    }
}
