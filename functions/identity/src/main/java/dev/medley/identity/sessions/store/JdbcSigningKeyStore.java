package dev.medley.identity.sessions.store;

import com.nimbusds.jose.jwk.ECKey;
import dev.medley.identity.sessions.SigningKey;
import dev.medley.identity.sessions.SigningKeyRing;
import dev.medley.identity.sessions.SigningKeyStore;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.util.function.UnaryOperator;

@Singleton
class JdbcSigningKeyStore implements SigningKeyStore {

    private static final String SEAL = "signing-key";

    private final Sql sql;
    private final FieldEncryption fieldEncryption;
    private final Clock clock;

    JdbcSigningKeyStore(Sql sql, FieldEncryption fieldEncryption, Clock clock) {
        this.sql = sql;
        this.fieldEncryption = fieldEncryption;
        this.clock = clock;
    }

    @Override
    public SigningKeyRing load() {
        return new SigningKeyRing(
                sql.query("select private_jwk_sealed, signs_from, retired_at from identity.signing_key")
                        .list(this::read));
    }

    @Override
    @Transactional
    public SigningKeyRing change(UnaryOperator<SigningKeyRing> change) {
        sql.lock("identity.signing_key");
        SigningKeyRing ring = change.apply(load());
        ring.keys().forEach(this::keep);
        sql.query("delete from identity.signing_key where key_id <> all (:keyIds)")
                .with(
                        "keyIds",
                        ring.keys().stream().map(key -> key.key().getKeyID()).toArray(String[]::new))
                .update();
        return ring;
    }

    private void keep(SigningKey key) {
        sql.query("""
                insert into identity.signing_key (key_id, public_jwk, private_jwk_sealed, created_at, signs_from,
                    retired_at)
                values (:keyId, :publicJwk, :privateJwkSealed, :now, :signsFrom, :retiredAt)
                on conflict (key_id) do update set retired_at = excluded.retired_at""")
                .with("keyId", key.key().getKeyID())
                .with("publicJwk", key.key().toPublicJWK().toJSONString())
                .with(
                        "privateJwkSealed",
                        fieldEncryption.seal(SEAL, key.key().toJSONString().getBytes(StandardCharsets.UTF_8)))
                .with("now", clock.instant())
                .with("signsFrom", key.signsFrom())
                .with("retiredAt", key.retiresAt())
                .update();
    }

    private SigningKey read(Row row) throws SQLException {
        String jwk = new String(fieldEncryption.open(SEAL, row.bytes("private_jwk_sealed")), StandardCharsets.UTF_8);
        return new SigningKey(parse(jwk), row.instant("signs_from"), row.instantOrNull("retired_at"));
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored key is not a P-256 key", e);
        }
    }
}
