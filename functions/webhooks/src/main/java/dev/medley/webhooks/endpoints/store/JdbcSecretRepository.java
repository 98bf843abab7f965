package dev.medley.webhooks.endpoints.store;

import dev.medley.kernel.Ids;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Sql;
import dev.medley.webhooks.endpoints.SecretRepository;
import dev.medley.webhooks.endpoints.SigningSecret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcSecretRepository implements SecretRepository {

    private static final String SEAL = "webhook-secret";

    private final Sql sql;
    private final FieldEncryption fieldEncryption;
    private final Clock clock;

    JdbcSecretRepository(Sql sql, FieldEncryption fieldEncryption, Clock clock) {
        this.sql = sql;
        this.fieldEncryption = fieldEncryption;
        this.clock = clock;
    }

    @Override
    public void add(UUID endpointId, SigningSecret secret, Instant now) {
        int _ = sql.query("""
                insert into webhooks.secret (id, endpoint_id, sealed, created_at)
                values (:id, :endpointId, :sealed, :now)""")
                .with("id", Ids.next(clock))
                .with("endpointId", endpointId)
                .with("sealed", fieldEncryption.seal(SEAL, secret.key()))
                .with("now", now)
                .update();
    }

    @Override
    public void expire(UUID endpointId, Instant at) {
        int _ = sql.query(
                        "update webhooks.secret set expires_at = :at where endpoint_id = :endpointId and expires_at is null")
                .with("endpointId", endpointId)
                .with("at", at)
                .update();
    }

    @Override
    public List<SigningSecret> current(UUID endpointId, Instant now) {
        return sql.query("""
                select sealed from webhooks.secret
                where endpoint_id = :endpointId and (expires_at is null or expires_at > :now) order by id desc""")
                .with("endpointId", endpointId)
                .with("now", now)
                .list(row -> new SigningSecret(fieldEncryption.open(SEAL, row.bytes("sealed"))));
    }

    @Override
    public void deleteExpired(Instant now) {
        int _ = sql.query("delete from webhooks.secret where expires_at <= :now")
                .with("now", now)
                .update();
    }
}
