package dev.medley.identity.sessions.store;

import com.nimbusds.jose.jwk.ECKey;
import dev.medley.identity.sessions.KeyStore;
import dev.medley.storage.Row;
import dev.medley.storage.Sealing;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

@Singleton
class JdbcKeyStore implements KeyStore {

    private static final String SEAL = "signing-key";

    private final Sql sql;
    private final Sealing sealing;
    private final Clock clock;

    JdbcKeyStore(Sql sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ECKey current(Supplier<ECKey> make) {
        return newest().orElseGet(() -> {
            sql.list("select pg_advisory_xact_lock(hashtextextended('identity.signing_key', 0))", _ -> true);
            return newest().orElseGet(() -> add(make.get()));
        });
    }

    private Optional<ECKey> newest() {
        return sql.first(
                """
                select private_jwk_sealed from identity.signing_key
                where retired_at is null order by created_at desc limit 1""",
                row -> parse(new String(sealing.open(SEAL, row.bytes("private_jwk_sealed")), StandardCharsets.UTF_8)));
    }

    private ECKey add(ECKey key) {
        sql.update(
                """
                insert into identity.signing_key (key_id, public_jwk, private_jwk_sealed, created_at)
                values (?, ?, ?, ?)""",
                key.getKeyID(),
                key.toPublicJWK().toJSONString(),
                sealing.seal(SEAL, key.toJSONString().getBytes(StandardCharsets.UTF_8)),
                clock.instant());
        return key;
    }

    @Override
    public List<ECKey> published() {
        return sql.list(
                "select public_jwk from identity.signing_key order by created_at desc", JdbcKeyStore::published);
    }

    private static ECKey published(Row row) throws SQLException {
        return parse(row.text("public_jwk"));
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored key is not a P-256 key", e);
        }
    }
}
